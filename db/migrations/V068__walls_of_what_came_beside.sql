-- What came beside the wall between projects stands behind it too (V067).
call wall('claim_edit');
call wall('claim_merge');
call wall('web_annotation');
call wall('web_annotation_revision', 'web_annotation w where w.id = web_annotation_id');
call wall('webhook');
call wall('webhook_delivery', 'webhook h where h.id = webhook_id');
