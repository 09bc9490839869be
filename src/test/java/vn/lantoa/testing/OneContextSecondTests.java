package vn.lantoa.testing;

class OneContextSecondTests extends OneContextContract {}
