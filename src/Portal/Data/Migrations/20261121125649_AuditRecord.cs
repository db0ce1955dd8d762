using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class AuditRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "audit_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    action = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    subject = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    network = table.Column<string>(type: "character varying(45)", maxLength: 45, nullable: true),
                    before = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    after = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_entries", x => x.id);
                    table.CheckConstraint("ck_audit_entries_action", "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'setting_changed', 'template_changed')");
                });

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_actor_id",
                table: "audit_entries",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_audit_entries_at",
                table: "audit_entries",
                column: "at");

            migrationBuilder.Sql(
                """
                create function refuse_audit_change() returns trigger language plpgsql as $$
                begin
                  raise exception 'audit_entries is append-only' using errcode = 'insufficient_privilege';
                end $$;

                create function refuse_early_audit_delete() returns trigger language plpgsql as $$
                begin
                  if old.at >= pg_catalog.now() - interval '12 months' then
                    raise exception 'audit_entries is append-only for 12 months' using errcode = 'insufficient_privilege';
                  end if;
                  return old;
                end $$;

                create trigger audit_entries_append_only before update or truncate on audit_entries
                  for each statement execute function refuse_audit_change();

                create trigger audit_entries_kept before delete on audit_entries
                  for each row execute function refuse_early_audit_delete();
                """);

            // With the rights of the schema's owner, for a role that may not delete; so it names its table in full, where
            // nobody can put another of the same name in between.
            migrationBuilder.Sql(
                """
                do $do$
                begin
                  execute format(
                    $f$
                    create function forget_old_audit_entries() returns bigint language sql security definer
                    set search_path = pg_catalog, pg_temp as $$
                      with gone as (delete from %I.audit_entries where at < now() - interval '12 months' returning 1)
                      select count(*) from gone
                    $$
                    $f$, current_schema());
                  revoke all on function forget_old_audit_entries() from public;
                end $do$;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
