-- Pages that answered a POST were kept for repeats, passwords and tokens just made among them. They
-- are no longer; those that were kept are forgotten. Redirects and answers to programs stay.
delete from shared.repeat_safe_request
where status = 200 and headers ->> 'Content-Type' like 'text/html%';
