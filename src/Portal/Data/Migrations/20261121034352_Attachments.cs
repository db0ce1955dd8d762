using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Attachments : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "attachments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    form_key = table.Column<Guid>(type: "uuid", nullable: true),
                    slot = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    name = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    size = table.Column<long>(type: "bigint", nullable: false),
                    sha256 = table.Column<byte[]>(type: "bytea", nullable: false),
                    pages = table.Column<int>(type: "integer", nullable: true),
                    is_encrypted = table.Column<bool>(type: "boolean", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    staged_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    address_key = table.Column<byte[]>(type: "bytea", maxLength: 32, nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachments", x => x.id);
                    table.CheckConstraint("ck_attachments_pages", "pages > 0");
                    table.CheckConstraint("ck_attachments_sent_forgets_address", "inquiry_id is null or (address_key is null and form_key is not null)");
                    table.CheckConstraint("ck_attachments_sha256", "octet_length(sha256) = 32");
                    table.CheckConstraint("ck_attachments_size", "size > 0");
                    table.CheckConstraint("ck_attachments_slot", "slot in ('cv', 'transcript', 'first', 'second')");
                    table.ForeignKey(
                        name: "fk_attachments_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "attachment_chunks",
                columns: table => new
                {
                    attachment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    bytes = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_attachment_chunks", x => new { x.attachment_id, x.number });
                    table.CheckConstraint("ck_attachment_chunks_bytes", "octet_length(bytes) between 1 and 262144");
                    table.CheckConstraint("ck_attachment_chunks_number", "number >= 0");
                    table.ForeignKey(
                        name: "fk_attachment_chunks_attachment_id",
                        column: x => x.attachment_id,
                        principalTable: "attachments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            // A PDF is compressed already; trying again only costs.
            migrationBuilder.Sql("alter table attachment_chunks alter column bytes set storage external");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_address_key_staged_at",
                table: "attachments",
                columns: new[] { "address_key", "staged_at" },
                filter: "inquiry_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_form_key_slot",
                table: "attachments",
                columns: new[] { "form_key", "slot" },
                unique: true,
                filter: "inquiry_id is null");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_inquiry_id",
                table: "attachments",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_sha256",
                table: "attachments",
                column: "sha256");

            migrationBuilder.CreateIndex(
                name: "ix_attachments_staged_at",
                table: "attachments",
                column: "staged_at",
                filter: "inquiry_id is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "attachment_chunks");

            migrationBuilder.DropTable(
                name: "attachments");
        }
    }
}
