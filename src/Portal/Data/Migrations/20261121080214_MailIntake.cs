using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class MailIntake : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_attachments_slot",
                table: "attachments");

            migrationBuilder.AddColumn<bool>(
                name: "is_automatic",
                table: "messages",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "mail_id",
                table: "messages",
                type: "uuid",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "incoming_cursors",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    uid_validity = table.Column<long>(type: "bigint", nullable: false),
                    last_uid = table.Column<long>(type: "bigint", nullable: false),
                    since = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    fetched_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    failure = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    failed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_cursors", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "incoming_emails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    message_id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    from_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    from_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    quoted = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    is_cut = table.Column<bool>(type: "boolean", nullable: false),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_emails", x => x.id);
                    table.CheckConstraint("ck_incoming_emails_joined", "(state = 'joined') = (inquiry_id is not null)");
                    table.CheckConstraint("ck_incoming_emails_kind", "kind in ('message', 'automatic_reply', 'bounce', 'report', 'unreadable', 'too_large')");
                    table.CheckConstraint("ck_incoming_emails_reason", "reason in ('names_nothing', 'unknown_sender', 'from_house', 'unknown_letter', 'unreadable', 'too_large')");
                    table.CheckConstraint("ck_incoming_emails_sha256", "octet_length(sha256) = 32");
                    table.CheckConstraint("ck_incoming_emails_size", "size >= 0");
                    table.CheckConstraint("ck_incoming_emails_state", "state in ('joined', 'unmatched', 'set_aside', 'noted')");
                    table.CheckConstraint("ck_incoming_emails_unmatched_why", "state <> 'unmatched' or reason is not null");
                    table.ForeignKey(
                        name: "fk_incoming_emails_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "incoming_chunks",
                columns: table => new
                {
                    incoming_email_id = table.Column<Guid>(type: "uuid", nullable: false),
                    part = table.Column<int>(type: "integer", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_chunks", x => new { x.incoming_email_id, x.part, x.number });
                    table.CheckConstraint("ck_incoming_chunks_bytes", "octet_length(bytes) between 1 and 262144");
                    table.CheckConstraint("ck_incoming_chunks_number", "part >= 0 and number >= 0");
                    table.ForeignKey(
                        name: "fk_incoming_chunks_incoming_email_id",
                        column: x => x.incoming_email_id,
                        principalTable: "incoming_emails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // Much of a mail is a PDF in base64; trying to compress it only costs.
            migrationBuilder.Sql("alter table incoming_chunks alter column bytes set storage external");

            migrationBuilder.CreateTable(
                name: "incoming_files",
                columns: table => new
                {
                    incoming_email_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: true),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    is_encrypted = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_incoming_files", x => new { x.incoming_email_id, x.number });
                    table.CheckConstraint("ck_incoming_files_fault", "fault in ('empty', 'not_pdf', 'damaged', 'too_large', 'too_many')");
                    table.CheckConstraint("ck_incoming_files_taken", "(fault is null) = (sha256 is not null)");
                    table.ForeignKey(
                        name: "fk_incoming_files_incoming_email_id",
                        column: x => x.incoming_email_id,
                        principalTable: "incoming_emails",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_messages_mail_id",
                table: "messages",
                column: "mail_id",
                unique: true);

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_attachments_slot",
                table: "attachments",
                sql: "slot in ('cv', 'transcript', 'first', 'second', 'mail')");

            migrationBuilder.CreateIndex(
                name: "ix_incoming_emails_inquiry_id",
                table: "incoming_emails",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_incoming_emails_message_id",
                table: "incoming_emails",
                column: "message_id");

            migrationBuilder.CreateIndex(
                name: "ix_incoming_emails_sha256",
                table: "incoming_emails",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_incoming_emails_unmatched",
                table: "incoming_emails",
                column: "id",
                filter: "state = 'unmatched'");

            migrationBuilder.AddForeignKey(
                name: "fk_messages_mail_id",
                table: "messages",
                column: "mail_id",
                principalTable: "incoming_emails",
                principalColumn: "id",
                onDelete: ReferentialAction.SetNull);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
