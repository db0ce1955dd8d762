
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <summary>Four forms with all their questions, and the quarantine. Answers that older rows do not have get the most cautious one.</summary>
    public partial class Forms : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_outgoing_emails_state",
                table: "outgoing_emails");

            migrationBuilder.RenameColumn(
                name: "work_link",
                table: "intern_applications",
                newName: "work_links");

            migrationBuilder.AddColumn<DateOnly>(
                name: "starts_by",
                table: "topics",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "starts_from",
                table: "topics",
                type: "date",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "cv_link",
                table: "intern_applications",
                type: "character varying(500)",
                maxLength: 500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500);

            migrationBuilder.AddColumn<string>(
                name: "advisor",
                table: "intern_applications",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ai_use",
                table: "intern_applications",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "approval",
                table: "intern_applications",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "not_asked_yet");

            migrationBuilder.AddColumn<string[]>(
                name: "fit_gaps",
                table: "intern_applications",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<bool>(
                name: "may_pass_on",
                table: "intern_applications",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "intern_applications",
                type: "character varying(60)",
                maxLength: 60,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "second_topic_id",
                table: "intern_applications",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "source",
                table: "intern_applications",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "topic_answer",
                table: "intern_applications",
                type: "character varying(1200)",
                maxLength: 1200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "topic_question",
                table: "intern_applications",
                type: "text",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "work_links",
                table: "intern_applications",
                type: "character varying(2500)",
                maxLength: 2500,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "character varying(500)",
                oldMaxLength: 500,
                oldNullable: true);

            migrationBuilder.AddColumn<int>(
                name: "year",
                table: "intern_applications",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "address_key",
                table: "inquiries",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "form_key",
                table: "inquiries",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<string[]>(
                name: "quarantine_reasons",
                table: "inquiries",
                type: "text[]",
                nullable: false,
                defaultValue: new string[0]);

            migrationBuilder.AddColumn<byte[]>(
                name: "text_fingerprint",
                table: "inquiries",
                type: "bytea",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "agreements",
                table: "collaboration_proposals",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "none_yet");

            migrationBuilder.AddColumn<string>(
                name: "effort",
                table: "collaboration_proposals",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "unknown");

            migrationBuilder.AddColumn<string>(
                name: "others",
                table: "collaboration_proposals",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "restrictions",
                table: "collaboration_proposals",
                type: "character varying(600)",
                maxLength: 600,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "time_frame",
                table: "collaboration_proposals",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "general_questions",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    area = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    subject = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    publication_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_general_questions", x => x.inquiry_id);
                    table.CheckConstraint("ck_general_questions_area", "area in ('paper', 'code', 'data', 'press', 'other')");
                    table.ForeignKey(
                        name: "fk_general_questions_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_general_questions_publication_id",
                        column: x => x.publication_id,
                        principalTable: "publications",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "talk_invitations",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    @event = table.Column<string>(name: "event", type: "character varying(200)", maxLength: 200, nullable: false),
                    dates = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    venue = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    format = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    length = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    audience = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    talk_language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    travel_costs = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    recording = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    reply_needed_by = table.Column<DateOnly>(type: "date", nullable: false),
                    other_speakers = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: true),
                    event_link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_invitations", x => x.inquiry_id);
                    table.CheckConstraint("ck_talk_invitations_format", "format in ('talk', 'panel', 'tutorial', 'podcast')");
                    table.CheckConstraint("ck_talk_invitations_place", "place in ('on_site', 'remote', 'either')");
                    table.CheckConstraint("ck_talk_invitations_recording", "recording in ('none', 'recorded_only', 'published', 'not_decided')");
                    table.CheckConstraint("ck_talk_invitations_talk_language", "talk_language in ('english', 'chinese', 'either')");
                    table.CheckConstraint("ck_talk_invitations_travel_costs", "travel_costs in ('covered', 'not_covered', 'not_decided')");
                    table.ForeignKey(
                        name: "fk_talk_invitations_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_topics_start",
                table: "topics",
                sql: "starts_by >= starts_from");

            migrationBuilder.AddCheckConstraint(
                name: "ck_outgoing_emails_state",
                table: "outgoing_emails",
                sql: "state in ('held', 'waiting', 'sending', 'sent', 'failed')");

            migrationBuilder.CreateIndex(
                name: "ix_intern_applications_second_topic_id",
                table: "intern_applications",
                column: "second_topic_id");

            migrationBuilder.AddCheckConstraint(
                name: "ck_intern_applications_approval",
                table: "intern_applications",
                sql: "approval in ('given', 'not_asked_yet', 'not_needed')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_intern_applications_year",
                table: "intern_applications",
                sql: "year between 1 and 8");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_address_key_received_at",
                table: "inquiries",
                columns: new[] { "address_key", "received_at" },
                filter: "address_key is not null");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_form_key",
                table: "inquiries",
                column: "form_key");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_received_at",
                table: "inquiries",
                column: "received_at");

            // A column of a complex property, which the model cannot name in an index.
            migrationBuilder.Sql("create index ix_inquiries_email on inquiries (email)");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_text_fingerprint",
                table: "inquiries",
                column: "text_fingerprint");

            migrationBuilder.AddCheckConstraint(
                name: "ck_collaboration_proposals_agreements",
                table: "collaboration_proposals",
                sql: "agreements in ('none_needed', 'none_yet', 'under_way', 'concluded')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_collaboration_proposals_effort",
                table: "collaboration_proposals",
                sql: "effort in ('up_to5', 'up_to10', 'up_to20', 'over20', 'unknown')");

            migrationBuilder.CreateIndex(
                name: "ix_general_questions_publication_id",
                table: "general_questions",
                column: "publication_id");

            migrationBuilder.AddForeignKey(
                name: "fk_intern_applications_second_topic_id",
                table: "intern_applications",
                column: "second_topic_id",
                principalTable: "topics",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) => throw new NotSupportedException("Migrations only go forward.");
    }
}
