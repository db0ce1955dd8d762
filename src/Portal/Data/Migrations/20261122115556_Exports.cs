using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Exports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries");

            migrationBuilder.CreateTable(
                name: "exports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    query = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    chosen = table.Column<List<Guid>>(type: "uuid[]", nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    expected = table.Column<int>(type: "integer", nullable: true),
                    written = table.Column<int>(type: "integer", nullable: false),
                    run_id = table.Column<Guid>(type: "uuid", nullable: true),
                    leased_until = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    fault = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    size = table.Column<long>(type: "bigint", nullable: true),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exports", x => x.id);
                    table.CheckConstraint("ck_exports_fault", "fault in ('broken', 'too_large', 'interrupted', 'query_changed')");
                    table.CheckConstraint("ck_exports_format", "format in ('csv', 'json', 'zip')");
                    table.CheckConstraint("ck_exports_language", "language in ('english', 'chinese')");
                    table.CheckConstraint("ck_exports_over_is_dated", "(state in ('waiting', 'running')) = (finished_at is null)");
                    table.CheckConstraint("ck_exports_ready_has_size", "(state = 'ready') = (size is not null)");
                    table.CheckConstraint("ck_exports_running_has_run", "(state = 'running') = (run_id is not null) and (run_id is null) = (leased_until is null)");
                    table.CheckConstraint("ck_exports_state", "state in ('waiting', 'running', 'ready', 'failed', 'removed')");
                    table.ForeignKey(
                        name: "fk_exports_actor_id",
                        column: x => x.actor_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "export_chunks",
                columns: table => new
                {
                    export_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_export_chunks", x => new { x.export_id, x.number });
                    table.CheckConstraint("ck_export_chunks_bytes", "octet_length(bytes) between 1 and 262144");
                    table.CheckConstraint("ck_export_chunks_number", "number >= 0");
                    table.ForeignKey(
                        name: "fk_export_chunks_export_id",
                        column: x => x.export_id,
                        principalTable: "exports",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries",
                sql: "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'export_downloaded', 'erased', 'letters_sent', 'setting_changed', 'template_changed')");

            migrationBuilder.CreateIndex(
                name: "ix_exports_actor_id_at",
                table: "exports",
                columns: new[] { "actor_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_exports_open",
                table: "exports",
                column: "at",
                filter: "finished_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
