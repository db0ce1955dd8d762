using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class TopicClosing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.CreateTable(
                name: "closing_letters",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: false),
                    bucket = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on_hold_until = table.Column<DateOnly>(type: "date", nullable: true),
                    template_key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    is_edited = table.Column<bool>(type: "boolean", nullable: false),
                    is_outdated = table.Column<bool>(type: "boolean", nullable: false),
                    seen = table.Column<int>(type: "integer", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    reply_id = table.Column<Guid>(type: "uuid", nullable: true),
                    state_before = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closing_letters", x => x.inquiry_id);
                    table.CheckConstraint("ck_closing_letters_bucket", "bucket in ('other_topic', 'waiting_list', 'timing', 'generic', 'leave')");
                    table.CheckConstraint("ck_closing_letters_day_of_waiting_list", "on_hold_until is null or bucket = 'waiting_list'");
                    table.CheckConstraint("ck_closing_letters_sent_is_a_reply", "(sent_at is null) = (reply_id is null)");
                    table.CheckConstraint("ck_closing_letters_state_before", "state_before in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.ForeignKey(
                        name: "fk_closing_letters_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_closing_letters_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_waiting",
                table: "inquiries",
                column: "topic_id",
                filter: "state in ('new', 'in_review', 'waiting_sender', 'shortlisted', 'on_hold', 'declined') and told_state not in ('accepted', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries",
                sql: "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'erased', 'letters_sent', 'setting_changed', 'template_changed')");

            migrationBuilder.CreateIndex(
                name: "ix_closing_letters_topic_id",
                table: "closing_letters",
                column: "topic_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
