using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SendersPage : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_outgoing_emails_kind",
                table: "outgoing_emails");

            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_attachments_slot",
                table: "attachments");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "files_locked_until",
                table: "inquiries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "proposed_email",
                table: "inquiries",
                type: "character varying(254)",
                maxLength: 254,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "erased_inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    token_version = table.Column<int>(type: "integer", nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    told_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    erased_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    cause = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erased_inquiries", x => x.id);
                    table.CheckConstraint("ck_erased_inquiries_cause", "cause in ('sender', 'not_me', 'retention', 'owner')");
                    table.CheckConstraint("ck_erased_inquiries_kind", "kind in ('intern', 'collaboration', 'talk', 'question')");
                    table.CheckConstraint("ck_erased_inquiries_state", "state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.CheckConstraint("ck_erased_inquiries_told_state", "told_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.ForeignKey(
                        name: "fk_erased_inquiries_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "link_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    address_key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    done_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_link_requests", x => x.id);
                    table.CheckConstraint("ck_link_requests_language", "language in ('english', 'chinese')");
                });

            migrationBuilder.CreateTable(
                name: "removal_warnings",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_removal_warnings", x => x.inquiry_id);
                    table.ForeignKey(
                        name: "fk_removal_warnings_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "sender_codes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_sender_codes", x => x.id);
                    table.ForeignKey(
                        name: "fk_sender_codes_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "erased_events",
                columns: table => new
                {
                    erased_inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_erased_events", x => new { x.erased_inquiry_id, x.number });
                    table.CheckConstraint("ck_erased_events_from_state", "from_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.CheckConstraint("ck_erased_events_kind", "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused')");
                    table.CheckConstraint("ck_erased_events_to_state", "to_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.ForeignKey(
                        name: "fk_erased_events_erased_inquiry_id",
                        column: x => x.erased_inquiry_id,
                        principalTable: "erased_inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_outgoing_emails_kind",
                table: "outgoing_emails",
                sql: "kind in ('notice', 'acknowledgement', 'reply', 'test', 'digest', 'reminder', 'answered', 'account_news', 'invitation', 'sender_news')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries",
                sql: "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'erased', 'setting_changed', 'template_changed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attachments_slot",
                table: "attachments",
                sql: "slot in ('cv', 'transcript', 'first', 'second', 'mail', 'later')");

            migrationBuilder.CreateIndex(
                name: "ix_erased_inquiries_received_at",
                table: "erased_inquiries",
                column: "received_at");

            migrationBuilder.CreateIndex(
                name: "ix_erased_inquiries_reference",
                table: "erased_inquiries",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_erased_inquiries_topic_id",
                table: "erased_inquiries",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_link_requests_address_key_asked_at",
                table: "link_requests",
                columns: new[] { "address_key", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_link_requests_due",
                table: "link_requests",
                column: "id",
                filter: "done_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_link_requests_email_asked_at",
                table: "link_requests",
                columns: new[] { "email", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_sender_codes_inquiry_id_asked_at",
                table: "sender_codes",
                columns: new[] { "inquiry_id", "asked_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
