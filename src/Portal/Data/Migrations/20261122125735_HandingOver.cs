using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class HandingOver : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.DropCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events");

            migrationBuilder.CreateTable(
                name: "hand_overs",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    receiver = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    purpose = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    parts = table.Column<string[]>(type: "text[]", nullable: false),
                    requested_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    requested_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    requested_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    agreed = table.Column<bool>(type: "boolean", nullable: true),
                    answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    wording = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    taken_back_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    made_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_hand_overs", x => x.id);
                    table.CheckConstraint("ck_hand_overs_answered", "(agreed is null) = (answered_at is null)");
                    table.CheckConstraint("ck_hand_overs_made", "made_at is null or (agreed is not distinct from true and withdrawn_at is null and taken_back_at is null)");
                    table.CheckConstraint("ck_hand_overs_parts", "cardinality(parts) > 0");
                    table.CheckConstraint("ck_hand_overs_withdrawn", "withdrawn_at is null or agreed is not distinct from true");
                    table.CheckConstraint("ck_hand_overs_wording", "(agreed is not distinct from true) = (wording is not null)");
                    table.ForeignKey(
                        name: "fk_hand_overs_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed', 'no_answer', 'note_edited', 'topic_changed', 'undone', 'interview_proposed', 'interview_chosen', 'interview_none_fits', 'interview_cancelled', 'hand_over_asked', 'hand_over_agreed', 'hand_over_refused', 'hand_over_withdrawn', 'hand_over_taken_back', 'hand_over_done')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed', 'no_answer', 'note_edited', 'topic_changed', 'undone', 'interview_proposed', 'interview_chosen', 'interview_none_fits', 'interview_cancelled', 'hand_over_asked', 'hand_over_agreed', 'hand_over_refused', 'hand_over_withdrawn', 'hand_over_taken_back', 'hand_over_done')");

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_inquiry_id_requested_at",
                table: "hand_overs",
                columns: new[] { "inquiry_id", "requested_at" });

            migrationBuilder.CreateIndex(
                name: "ix_hand_overs_open",
                table: "hand_overs",
                column: "inquiry_id",
                unique: true,
                filter: "agreed is distinct from false and withdrawn_at is null and taken_back_at is null and made_at is null");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
