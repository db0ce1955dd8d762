using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class SenderPage : Migration
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_outgoing_emails_kind",
                table: "outgoing_emails",
                sql: "kind in ('notice', 'acknowledgement', 'reply', 'test', 'digest', 'reminder', 'answered', 'account_news', 'invitation', 'sender_news')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attachments_slot",
                table: "attachments",
                sql: "slot in ('cv', 'transcript', 'first', 'second', 'mail', 'later')");

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
