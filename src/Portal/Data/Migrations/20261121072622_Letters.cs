using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Letters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_outgoing_emails_kind",
                table: "outgoing_emails");

            migrationBuilder.DropCheckConstraint(
                name: "ck_outgoing_emails_state",
                table: "outgoing_emails");

            migrationBuilder.DropCheckConstraint(
                name: "ck_messages_kind",
                table: "messages");

            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.AddColumn<List<Guid>>(
                name: "attachment_ids",
                table: "outgoing_emails",
                type: "uuid[]",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<Guid>(
                name: "reply_id",
                table: "outgoing_emails",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "unsubscribe_path",
                table: "outgoing_emails",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "told_before",
                table: "messages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "reminded_at",
                table: "inquiries",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "notice_preferences",
                columns: table => new
                {
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    cadence = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    attach_files = table.Column<bool>(type: "boolean", nullable: false),
                    told_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notice_preferences", x => x.address);
                    table.CheckConstraint("ck_notice_preferences_cadence", "cadence in ('each', 'daily', 'weekly')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_reply_id",
                table: "outgoing_emails",
                column: "reply_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_state_id",
                table: "outgoing_emails",
                columns: new[] { "state", "id" });

            migrationBuilder.AddCheckConstraint(
                name: "ck_outgoing_emails_kind",
                table: "outgoing_emails",
                sql: "kind in ('notice', 'acknowledgement', 'reply', 'test', 'digest', 'reminder', 'answered')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_outgoing_emails_state",
                table: "outgoing_emails",
                sql: "state in ('draft', 'held', 'waiting', 'sending', 'sent', 'failed', 'bounced')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_messages_kind",
                table: "messages",
                sql: "kind in ('from_sender', 'reply', 'draft', 'note')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_messages_told_before",
                table: "messages",
                sql: "told_before in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'reminded')");

            migrationBuilder.AddForeignKey(
                name: "fk_outgoing_emails_reply_id",
                table: "outgoing_emails",
                column: "reply_id",
                principalTable: "messages",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
