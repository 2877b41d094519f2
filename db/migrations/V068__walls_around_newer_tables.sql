-- Tables that came since the second wall was drawn up stand behind it too (ADR 67).
call wall('claim_edit');
call wall('claim_merge');
call wall('claim_merge_end', 'claim_merge m where m.id = merge_id');
call wall('web_annotation');
call wall('web_annotation_revision', 'web_annotation a where a.id = web_annotation_id');
call wall('webhook');
call wall('webhook_delivery', 'webhook w where w.id = webhook_id');
