using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Webhooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.CreateTable(
                name: "webhook_deliveries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    webhook_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(40)", maxLength: 40, nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    cause = table.Column<Guid>(type: "uuid", nullable: true),
                    told = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    status = table.Column<int>(type: "integer", nullable: true),
                    milliseconds = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhook_deliveries", x => x.id);
                    table.CheckConstraint("ck_webhook_deliveries_event", "event in ('received', 'decided', 'test')");
                    table.CheckConstraint("ck_webhook_deliveries_fault", "fault in ('answer', 'no_such_name', 'address_refused', 'no_connection', 'not_secure', 'too_slow', 'no_secret', 'switched_off')");
                    table.CheckConstraint("ck_webhook_deliveries_state", "state in ('waiting', 'sending', 'delivered', 'given_up')");
                    table.CheckConstraint("ck_webhook_deliveries_told", "told in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.ForeignKey(
                        name: "fk_webhook_deliveries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "webhooks",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    address = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    tells_received = table.Column<bool>(type: "boolean", nullable: false),
                    tells_decided = table.Column<bool>(type: "boolean", nullable: false),
                    secret = table.Column<string>(type: "text", nullable: false),
                    former_secret = table.Column<string>(type: "text", nullable: true),
                    former_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    off_because = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    failing_since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_webhooks", x => x.id);
                    table.CheckConstraint("ck_webhooks_off_because", "off_because in ('gone', 'failing')");
                    table.ForeignKey(
                        name: "fk_webhooks_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries",
                sql: "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'api_token_made', 'api_token_revoked', 'api_token_used', 'api_token_refused', 'webhook_made', 'webhook_changed', 'webhook_removed', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'export_downloaded', 'erased', 'letters_sent', 'review_asked', 'review_opened', 'review_given', 'review_ended', 'setting_changed', 'template_changed')");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_form_key",
                table: "attachments",
                column: "form_key",
                filter: "form_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_at",
                table: "webhook_deliveries",
                column: "at");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_inquiry_id",
                table: "webhook_deliveries",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_next_attempt_at",
                table: "webhook_deliveries",
                column: "next_attempt_at",
                filter: "state in ('waiting', 'sending')");

            migrationBuilder.CreateIndex(
                name: "ix_webhook_deliveries_webhook_id_event_cause",
                table: "webhook_deliveries",
                columns: new[] { "webhook_id", "event", "cause" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_webhooks_user_id",
                table: "webhooks",
                column: "user_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
