using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class LoadsAndTokens : Migration
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
                name: "ck_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.AddColumn<int>(
                name: "collaboration_hours",
                table: "site_terms",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "shows_collaboration_load",
                table: "site_terms",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "api_tokens",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    may_read = table.Column<bool>(type: "boolean", nullable: false),
                    may_export = table.Column<bool>(type: "boolean", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_api_tokens", x => x.id);
                    table.ForeignKey(
                        name: "fk_api_tokens_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collaboration_loads",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    hours_from = table.Column<int>(type: "integer", nullable: false),
                    hours_to = table.Column<int>(type: "integer", nullable: false),
                    first_month = table.Column<DateOnly>(type: "date", nullable: false),
                    last_month = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collaboration_loads", x => x.inquiry_id);
                    table.CheckConstraint("ck_collaboration_loads_hours", "hours_from >= 0 and hours_from <= hours_to and hours_to <= 160");
                    table.CheckConstraint("ck_collaboration_loads_months", "first_month <= last_month and extract(day from first_month) = 1 and extract(day from last_month) = 1");
                    table.ForeignKey(
                        name: "fk_collaboration_loads_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_site_terms_collaboration_hours",
                table: "site_terms",
                sql: "collaboration_hours between 1 and 300");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed', 'no_answer', 'note_edited', 'topic_changed', 'undone', 'interview_proposed', 'interview_chosen', 'interview_none_fits', 'interview_cancelled', 'hand_over_asked', 'hand_over_agreed', 'hand_over_refused', 'hand_over_withdrawn', 'hand_over_taken_back', 'hand_over_done', 'load_planned', 'load_dropped')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed', 'no_answer', 'note_edited', 'topic_changed', 'undone', 'interview_proposed', 'interview_chosen', 'interview_none_fits', 'interview_cancelled', 'hand_over_asked', 'hand_over_agreed', 'hand_over_refused', 'hand_over_withdrawn', 'hand_over_taken_back', 'hand_over_done', 'load_planned', 'load_dropped')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries",
                sql: "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'api_token_made', 'api_token_revoked', 'api_token_used', 'api_token_refused', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'export_downloaded', 'erased', 'letters_sent', 'review_asked', 'review_opened', 'review_given', 'review_ended', 'setting_changed', 'template_changed')");

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_secret_hash",
                table: "api_tokens",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_api_tokens_user_id",
                table: "api_tokens",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_collaboration_loads_last_month",
                table: "collaboration_loads",
                column: "last_month");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
