using Microsoft.EntityFrameworkCore.Migrations;

namespace Portal.Data.Migrations;

/// <summary>Workers of every instance wake when a letter is committed, however it was written.</summary>
public partial class OutboxSignal : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(
        """
        create function notify_outbox() returns trigger language plpgsql as $$
        begin
          perform pg_notify('outbox', '');
          return null;
        end $$;

        create trigger outgoing_emails_wake after insert on outgoing_emails
          for each statement execute function notify_outbox();
        """);

    protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
}
