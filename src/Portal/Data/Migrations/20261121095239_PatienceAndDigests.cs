using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class PatienceAndDigests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_outgoing_emails_failed",
                table: "outgoing_emails");

            migrationBuilder.RenameColumn(
                name: "told_until",
                table: "notice_preferences",
                newName: "digested_at");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "due_since",
                table: "outgoing_emails",
                type: "timestamp with time zone",
                nullable: false,
                defaultValueSql: "now()");

            migrationBuilder.Sql("update outgoing_emails set due_since = created_at");

            migrationBuilder.CreateTable(
                name: "untold_inquiries",
                columns: table => new
                {
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_untold_inquiries", x => new { x.address, x.inquiry_id });
                    table.ForeignKey(
                        name: "fk_untold_inquiries_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_failed",
                table: "outgoing_emails",
                column: "last_failed_at",
                filter: "state in ('failed', 'bounced')");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_last_failure",
                table: "outgoing_emails",
                column: "last_failed_at",
                filter: "last_failed_at is not null and last_error is not null");

            migrationBuilder.CreateIndex(
                name: "ix_untold_inquiries_inquiry_id",
                table: "untold_inquiries",
                column: "inquiry_id");

            // What readers of a digest were not told yet.
            migrationBuilder.Sql(
                """
                insert into untold_inquiries (address, inquiry_id)
                select p.address, i.id from notice_preferences p join inquiries i on i.received_at > p.digested_at where p.cadence <> 'each'
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
