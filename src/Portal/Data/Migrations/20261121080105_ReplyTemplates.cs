using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <summary>Ready answers, and the reason for which an inquiry was declined. Rows come with the start of the portal.</summary>
    public partial class ReplyTemplates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "decline_reason",
                table: "inquiries",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "reply_templates",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    key = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    kinds = table.Column<string[]>(type: "text[]", nullable: false),
                    declines_for = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    position = table.Column<int>(type: "integer", nullable: false),
                    is_on = table.Column<bool>(type: "boolean", nullable: false),
                    is_shipped = table.Column<bool>(type: "boolean", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    body_en = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    body_zh = table.Column<string>(type: "character varying(10000)", maxLength: 10000, nullable: true),
                    title_en = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true),
                    title_zh = table.Column<string>(type: "character varying(160)", maxLength: 160, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reply_templates", x => x.id);
                    table.CheckConstraint("ck_reply_templates_declines_for", "declines_for in ('fit', 'full', 'timing', 'other')");
                    table.CheckConstraint("ck_reply_templates_kinds", "cardinality(kinds) > 0");
                    table.CheckConstraint("ck_reply_templates_on_in_both_languages", "not is_on or (btrim(title_en) <> '' and btrim(title_zh) <> '' and btrim(body_en) <> '' and btrim(body_zh) <> '') is true");
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_decline_reason",
                table: "inquiries",
                sql: "decline_reason in ('fit', 'full', 'timing', 'other')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiries_reason_only_of_declined",
                table: "inquiries",
                sql: "decline_reason is null or state = 'declined'");

            migrationBuilder.CreateIndex(
                name: "ix_reply_templates_key",
                table: "reply_templates",
                column: "key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
