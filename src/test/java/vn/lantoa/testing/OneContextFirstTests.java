package vn.lantoa.testing;

class OneContextFirstTests extends OneContextContract {}
