-- Texts that come as office documents, web pages and mail bring tables and notes.
alter table source_block drop constraint source_block_kind_check;
alter table source_block add constraint source_block_kind_check
    check (kind in ('HEADING', 'PARAGRAPH', 'QUOTATION', 'LIST', 'TABLE', 'FOOTNOTE', 'ADVERTISEMENT'));
