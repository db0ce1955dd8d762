using System;
using Microsoft.EntityFrameworkCore.Migrations;
using NpgsqlTypes;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Triage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.DropIndex(
                name: "ix_inquiries_state_id",
                table: "inquiries");

            migrationBuilder.DropIndex(
                name: "ix_inquiries_topic_id",
                table: "inquiries");

            migrationBuilder.AddColumn<bool>(
                name: "is_flagged",
                table: "inquiries",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "main_inquiry_id",
                table: "inquiries",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "inquiries",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "form");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "sender_wrote_at",
                table: "inquiries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "snooze_reason",
                table: "inquiries",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "snoozed_until",
                table: "inquiries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "stars",
                table: "inquiries",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "text_state",
                table: "attachments",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "due");

            migrationBuilder.CreateTable(
                name: "attachment_texts",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_texts", x => x.attachment_id);
                    table.ForeignKey(
                        name: "fk_attachment_texts_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "file_readings",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_file_readings", x => x.attachment_id);
                    table.CheckConstraint("ck_file_readings_attempts", "attempts >= 0");
                    table.ForeignKey(
                        name: "fk_file_readings_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_links",
                columns: table => new
                {
                    first_id = table.Column<Guid>(type: "uuid", nullable: false),
                    second_id = table.Column<Guid>(type: "uuid", nullable: false),
                    linked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_links", x => new { x.first_id, x.second_id });
                    table.CheckConstraint("ck_inquiry_links_order", "first_id < second_id");
                    table.ForeignKey(
                        name: "fk_inquiry_links_first_id",
                        column: x => x.first_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_inquiry_links_second_id",
                        column: x => x.second_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_openings",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_openings", x => new { x.inquiry_id, x.account_id });
                    table.ForeignKey(
                        name: "fk_inquiry_openings_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_inquiry_openings_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    is_start = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_saved_views", x => x.id);
                    table.ForeignKey(
                        name: "fk_saved_views_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "search_due",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_due", x => x.inquiry_id);
                    table.ForeignKey(
                        name: "fk_search_due_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "search_entries",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    terms = table.Column<NpgsqlTsVector>(type: "tsvector", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    likeness = table.Column<int[]>(type: "integer[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_search_entries", x => x.inquiry_id);
                    table.ForeignKey(
                        name: "fk_search_entries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "tags",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    colour = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name_en = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    name_zh = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_tags", x => x.id);
                    table.CheckConstraint("ck_tags_colour", "colour in ('grey', 'blue', 'green', 'yellow', 'orange', 'red', 'purple', 'brown')");
                });

            migrationBuilder.CreateTable(
                name: "inquiry_tags",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    tag_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_tags", x => new { x.inquiry_id, x.tag_id });
                    table.ForeignKey(
                        name: "fk_inquiry_tags_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_inquiry_tags_tag_id",
                        column: x => x.tag_id,
                        principalTable: "tags",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand')");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_ended",
                table: "inquiries",
                column: "id",
                descending: new bool[0],
                filter: "state in ('declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate')");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_flagged",
                table: "inquiries",
                column: "id",
                descending: new bool[0],
                filter: "is_flagged");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_kind_id",
                table: "inquiries",
                columns: new[] { "kind", "id" },
                descending: new[] { false, true },
                filter: "state not in ('quarantine', 'spam')");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_listed",
                table: "inquiries",
                column: "id",
                descending: new bool[0],
                filter: "state not in ('quarantine', 'spam')");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_main_inquiry_id",
                table: "inquiries",
                column: "main_inquiry_id",
                filter: "main_inquiry_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_promised",
                table: "inquiries",
                columns: new[] { "reply_by", "id" },
                filter: "first_answered_at is null and state not in ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "snoozed_until", "sender_wrote_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_sender_wrote_at_id",
                table: "inquiries",
                columns: new[] { "sender_wrote_at", "id" },
                filter: "sender_wrote_at is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "snoozed_until" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_snoozed_until_id",
                table: "inquiries",
                columns: new[] { "snoozed_until", "id" },
                filter: "snoozed_until is not null")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "sender_wrote_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_stars_id",
                table: "inquiries",
                columns: new[] { "stars", "id" },
                descending: new bool[0],
                filter: "stars is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_state_id",
                table: "inquiries",
                columns: new[] { "state", "id" },
                descending: new[] { false, true })
                .Annotation("Npgsql:IndexInclude", new[] { "snoozed_until" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_topic_id_id",
                table: "inquiries",
                columns: new[] { "topic_id", "id" },
                descending: new[] { false, true },
                filter: "state not in ('quarantine', 'spam')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_main_only_of_duplicate",
                table: "inquiries",
                sql: "main_inquiry_id is null or (state = 'duplicate' and main_inquiry_id <> id)");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_origin",
                table: "inquiries",
                sql: "origin in ('form', 'mail', 'letter', 'conversation')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_snooze_reason",
                table: "inquiries",
                sql: "snooze_reason is null or snoozed_until is not null");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_stars",
                table: "inquiries",
                sql: "stars between 1 and 5");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_text_due",
                table: "attachments",
                column: "staged_at",
                filter: "inquiry_id is not null and text_state = 'due'");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attachments_text_state",
                table: "attachments",
                sql: "text_state in ('due', 'done', 'empty', 'locked', 'failed')");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_links_second_id",
                table: "inquiry_links",
                column: "second_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_openings_account_id",
                table: "inquiry_openings",
                column: "account_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_tags_tag_id_inquiry_id",
                table: "inquiry_tags",
                columns: new[] { "tag_id", "inquiry_id" });

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_account_id_name",
                table: "saved_views",
                columns: new[] { "account_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_saved_views_start",
                table: "saved_views",
                column: "account_id",
                unique: true,
                filter: "is_start");

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_likeness",
                table: "search_entries",
                column: "likeness")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_search_entries_terms",
                table: "search_entries",
                column: "terms")
                .Annotation("Npgsql:IndexMethod", "gin")
                .Annotation("Npgsql:StorageParameter:fastupdate", false);

            migrationBuilder.CreateIndex(
                name: "ix_tags_key",
                table: "tags",
                column: "key",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "fk_inquiries_main_inquiry_id",
                table: "inquiries",
                column: "main_inquiry_id",
                principalTable: "inquiries",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);

            // Few distinct words are as frequent as those that people search for; the planner has to know them.
            migrationBuilder.Sql("alter table search_entries alter column terms set statistics 1000");

            // Whatever is searched is written down to be read anew in the transaction that changes it, whoever changes it.
            // Where the inquiry itself is deleted there is nothing left to read. Where it is due already its row is locked until the
            // change is committed; otherwise it could be read without the change, and taken off the list, in the moment between.
            migrationBuilder.Sql(
                """
                create function search_due_of_inquiries() returns trigger language plpgsql as $$
                begin
                  insert into search_due (inquiry_id) select id from changed order by id
                    on conflict (inquiry_id) do update set inquiry_id = excluded.inquiry_id;
                  return null;
                end $$;

                create function search_due_of_inquiry() returns trigger language plpgsql as $$
                begin
                  insert into search_due (inquiry_id) values (new.id)
                    on conflict (inquiry_id) do update set inquiry_id = excluded.inquiry_id;
                  return null;
                end $$;

                create function search_due_of_parts() returns trigger language plpgsql as $$
                begin
                  insert into search_due (inquiry_id) select distinct i.id from changed c join inquiries i on i.id = c.inquiry_id order by 1
                    on conflict (inquiry_id) do update set inquiry_id = excluded.inquiry_id;
                  return null;
                end $$;

                create function search_due_of_texts() returns trigger language plpgsql as $$
                begin
                  insert into search_due (inquiry_id)
                    select distinct a.inquiry_id from changed c join attachments a on a.id = c.attachment_id where a.inquiry_id is not null order by 1
                    on conflict (inquiry_id) do update set inquiry_id = excluded.inquiry_id;
                  return null;
                end $$;

                create function search_due_of_tags() returns trigger language plpgsql as $$
                begin
                  insert into search_due (inquiry_id)
                    select distinct t.inquiry_id from changed c join inquiry_tags t on t.tag_id = c.id order by 1
                    on conflict (inquiry_id) do update set inquiry_id = excluded.inquiry_id;
                  return null;
                end $$;

                create trigger inquiries_search_new after insert on inquiries
                  referencing new table as changed for each statement execute function search_due_of_inquiries();
                create trigger inquiries_search_changed after update on inquiries for each row
                  when ((old.full_name, old.other_name, old.email, old.organisation) is distinct from (new.full_name, new.other_name, new.email, new.organisation))
                  execute function search_due_of_inquiry();
                create trigger messages_search_new after insert on messages
                  referencing new table as changed for each statement execute function search_due_of_parts();
                create trigger messages_search_changed after update on messages
                  referencing new table as changed for each statement execute function search_due_of_parts();
                create trigger messages_search_gone after delete on messages
                  referencing old table as changed for each statement execute function search_due_of_parts();
                create trigger attachments_search_new after insert on attachments
                  referencing new table as changed for each statement execute function search_due_of_parts();
                create trigger attachments_search_changed after update on attachments
                  referencing new table as changed for each statement execute function search_due_of_parts();
                create trigger attachment_texts_search_new after insert on attachment_texts
                  referencing new table as changed for each statement execute function search_due_of_texts();
                create trigger inquiry_tags_search_new after insert on inquiry_tags
                  referencing new table as changed for each statement execute function search_due_of_parts();
                create trigger inquiry_tags_search_gone after delete on inquiry_tags
                  referencing old table as changed for each statement execute function search_due_of_parts();
                create trigger tags_search_changed after update on tags
                  referencing new table as changed for each statement execute function search_due_of_tags();

                insert into search_due (inquiry_id) select id from inquiries;
                """);

            // Readers of every instance hear that something is due, and inboxes that are open that something changed.
            migrationBuilder.Sql(
                """
                create function notify_search() returns trigger language plpgsql as $$
                begin
                  perform pg_notify('search', '');
                  return null;
                end $$;

                create function notify_inbox() returns trigger language plpgsql as $$
                begin
                  perform pg_notify('inbox', '');
                  return null;
                end $$;

                create trigger search_due_wake after insert on search_due for each statement execute function notify_search();
                create trigger inquiries_live after insert or update or delete on inquiries for each statement execute function notify_inbox();
                create trigger inquiry_tags_live after insert or delete on inquiry_tags for each statement execute function notify_inbox();
                """);

            // Who else of that name and organisation wrote; like the index of addresses, over columns that EF cannot name.
            migrationBuilder.Sql("create index ix_inquiries_full_name on inquiries (full_name, organisation) where organisation is not null");
            migrationBuilder.Sql("create index ix_inquiries_other_name on inquiries (other_name, organisation) where organisation is not null and other_name is not null");

            // Until now an answer counted from the moment when it was written, whatever became of its letter.
            migrationBuilder.Sql(
                """
                update inquiries i set first_answered_at = (
                  select min(m.written_at) from messages m
                  where m.inquiry_id = i.id and m.kind = 'reply' and not exists (
                    select from outgoing_emails e where e.reply_id = m.id and e.state in ('draft', 'held', 'failed', 'bounced')))
                where exists (
                  select from outgoing_emails e where e.inquiry_id = i.id and e.reply_id is not null and e.state in ('held', 'failed', 'bounced'))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
