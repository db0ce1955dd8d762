using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class MailDoctor : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // No letter named files yet; from here on the files of its inquiry go with it, or none.
            migrationBuilder.DropColumn(name: "attachment_ids", table: "outgoing_emails");

            migrationBuilder.AddColumn<bool>(
                name: "attaches_files",
                table: "outgoing_emails",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "notice_preferences",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "english");

            migrationBuilder.AddCheckConstraint(
                name: "ck_notice_preferences_language",
                table: "notice_preferences",
                sql: "language in ('english', 'chinese')");

            migrationBuilder.AddColumn<DateTimeOffset>(
                name: "last_failed_at",
                table: "outgoing_emails",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "needs_operator",
                table: "outgoing_emails",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            // When letters failed before this was recorded is not known; they were due again, or given up, about then.
            migrationBuilder.Sql("update outgoing_emails set last_failed_at = least(next_attempt_at, now()) where last_error is not null");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_failed",
                table: "outgoing_emails",
                column: "last_failed_at",
                filter: "state = 'failed'");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
