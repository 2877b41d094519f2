-- The file that a text came in, beside it, as it came (ADR 35). In parts, so that nobody holds all of it at once.
create table original (
    source_version_id uuid   primary key references source_version,
    file_name         text   not null check (btrim(file_name) <> ''),
    media_type        text   not null,
    bytes             bigint not null check (bytes > 0),
    sha256            text   not null check (sha256 ~ '^[0-9a-f]{64}$'),
    how               text
);

comment on column original.how is 'how the text was taken out of it, in a clause; null where there is nothing to say';

create table original_part (
    source_version_id uuid  not null references original,
    number            int   not null check (number > 0),
    content           bytea not null check (octet_length(content) between 1 and 1048576),
    primary key (source_version_id, number)
);

call append_only('original');
call append_only('original_part');

-- Whether a text is in the project already is asked for every text that comes in.
create index source_version_sha256 on source_version (project_id, sha256);
