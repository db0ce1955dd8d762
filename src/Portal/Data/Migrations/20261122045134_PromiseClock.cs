using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PromiseClock : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_content_revisions_kind",
                table: "content_revisions");

            migrationBuilder.DropCheckConstraint(
                name: "ck_content_aliases_kind",
                table: "content_aliases");

            migrationBuilder.AddColumn<int>(
                name: "promised_days",
                table: "topics",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "new_reply_by",
                table: "inquiries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "pauses",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts_on = table.Column<DateOnly>(type: "date", nullable: false),
                    ends_on = table.Column<DateOnly>(type: "date", nullable: false),
                    reason_en = table.Column<string>(type: "text", nullable: true),
                    reason_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    stale_texts = table.Column<List<string>>(type: "text[]", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pauses", x => x.id);
                    table.CheckConstraint("ck_pauses_days", "ends_on - starts_on between 0 and 179");
                });

            migrationBuilder.CreateTable(
                name: "promise_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    old_reply_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    new_reply_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_promise_changes", x => x.id);
                    table.CheckConstraint("ck_promise_changes_cause", "cause in ('extended', 'missed')");
                    table.CheckConstraint("ck_promise_changes_note", "(cause = 'extended') = (note is not null)");
                    table.ForeignKey(
                        name: "fk_promise_changes_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "site_terms",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    intern_days = table.Column<int>(type: "integer", nullable: false),
                    collaboration_days = table.Column<int>(type: "integer", nullable: false),
                    talk_days = table.Column<int>(type: "integer", nullable: false),
                    question_days = table.Column<int>(type: "integer", nullable: false),
                    shows_responsiveness = table.Column<bool>(type: "boolean", nullable: false),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    is_draft = table.Column<bool>(type: "boolean", nullable: false),
                    stale_texts = table.Column<List<string>>(type: "text[]", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_site_terms", x => x.id);
                    table.CheckConstraint("ck_site_terms_days", "least(intern_days, collaboration_days, talk_days, question_days) >= 1 and greatest(intern_days, collaboration_days, talk_days, question_days) <= 90");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_topics_promised_days",
                table: "topics",
                sql: "promised_days between 1 and 90");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_new_reply_by",
                table: "inquiries",
                sql: "new_reply_by > reply_by");

            migrationBuilder.AddCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_content_revisions_kind",
                table: "content_revisions",
                sql: "kind in ('profile', 'interest', 'publication', 'topic', 'news', 'project', 'background', 'faq', 'terms', 'pause')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_content_aliases_kind",
                table: "content_aliases",
                sql: "kind in ('profile', 'interest', 'publication', 'topic', 'news', 'project', 'background', 'faq', 'terms', 'pause')");

            migrationBuilder.CreateIndex(
                name: "ix_pauses_key",
                table: "pauses",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_promise_changes_inquiry_id_id",
                table: "promise_changes",
                columns: new[] { "inquiry_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_site_terms_key",
                table: "site_terms",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
