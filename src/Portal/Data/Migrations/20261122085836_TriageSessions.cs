using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class TriageSessions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "triage_sessions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_id = table.Column<Guid>(type: "uuid", nullable: false),
                    started_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triage_sessions", x => x.id);
                    table.ForeignKey(
                        name: "fk_triage_sessions_account_id",
                        column: x => x.account_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "triage_session_items",
                columns: table => new
                {
                    session_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    found_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    decided_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triage_session_items", x => new { x.session_id, x.number });
                    table.CheckConstraint("ck_triage_session_items_decided_state", "decided_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.CheckConstraint("ck_triage_session_items_found_state", "found_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.ForeignKey(
                        name: "fk_triage_session_items_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_triage_session_items_session_id",
                        column: x => x.session_id,
                        principalTable: "triage_sessions",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_triage_session_items_inquiry_id",
                table: "triage_session_items",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_triage_sessions_account_id",
                table: "triage_sessions",
                column: "account_id",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
