using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Acting : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events");

            migrationBuilder.DropIndex(
                name: "ix_inquiries_promised",
                table: "inquiries");

            migrationBuilder.DropCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events");

            migrationBuilder.AddColumn<string>(
                name: "drafted_for",
                table: "messages",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "no_answer_because",
                table: "inquiries",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "interviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    reply_id = table.Column<Guid>(type: "uuid", nullable: false),
                    starts = table.Column<List<DateTimeOffset>>(type: "timestamp with time zone[]", nullable: false),
                    minutes = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "character varying(600)", maxLength: 600, nullable: false),
                    proposed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    proposed_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    proposed_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    chosen_start = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    chosen_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    ending = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ended_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    words = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    calendar_id = table.Column<Guid>(type: "uuid", nullable: false),
                    sequence = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_interviews", x => x.id);
                    table.CheckConstraint("ck_interviews_chosen", "(chosen_start is null) = (chosen_at is null) and (chosen_start is null or chosen_start = any(starts))");
                    table.CheckConstraint("ck_interviews_ended", "(ending is null) = (ended_at is null)");
                    table.CheckConstraint("ck_interviews_ending", "ending in ('none_fits', 'cancelled_by_sender', 'cancelled_by_us', 'replaced')");
                    table.CheckConstraint("ck_interviews_minutes", "minutes between 15 and 240");
                    table.CheckConstraint("ck_interviews_starts", "cardinality(starts) between 1 and 6");
                    table.ForeignKey(
                        name: "fk_interviews_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_interviews_reply_id",
                        column: x => x.reply_id,
                        principalTable: "messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "note_versions",
                columns: table => new
                {
                    message_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    replaced_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_note_versions", x => new { x.message_id, x.number });
                    table.ForeignKey(
                        name: "fk_note_versions_message_id",
                        column: x => x.message_id,
                        principalTable: "messages",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "triage_acts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: false),
                    actor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    name = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    wishes = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: true),
                    total = table.Column<int>(type: "integer", nullable: false),
                    finished_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    undone_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triage_acts", x => x.id);
                    table.CheckConstraint("ck_triage_acts_kind", "kind in ('move', 'decide', 'no_answer', 'flag', 'rate', 'snooze', 'wake', 'tag', 'file', 'note', 'draft', 'reply', 'erase')");
                    table.ForeignKey(
                        name: "fk_triage_acts_actor_id",
                        column: x => x.actor_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "triage_act_items",
                columns: table => new
                {
                    act_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    obstacle = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    detail = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    before = table.Column<string>(type: "jsonb", nullable: true),
                    after = table.Column<string>(type: "jsonb", nullable: true),
                    message_id = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_triage_act_items", x => new { x.act_id, x.number });
                    table.CheckConstraint("ck_triage_act_items_obstacle", "obstacle in ('not_allowed', 'nothing_to_do', 'no_address', 'bounced', 'gap_left', 'no_template', 'other_answer', 'nothing_to_tell', 'changed_since', 'left', 'fault')");
                    table.CheckConstraint("ck_triage_act_items_state", "state in ('waiting', 'done', 'skipped', 'undone', 'kept')");
                    table.ForeignKey(
                        name: "fk_triage_act_items_act_id",
                        column: x => x.act_id,
                        principalTable: "triage_acts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_triage_act_items_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_messages_drafted_for",
                table: "messages",
                sql: "drafted_for in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");

            migrationBuilder.AddCheckConstraint(
                name: "ck_inquiry_events_kind",
                table: "inquiry_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed', 'no_answer', 'note_edited', 'topic_changed', 'undone', 'interview_proposed', 'interview_chosen', 'interview_none_fits', 'interview_cancelled')");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_promised",
                table: "inquiries",
                columns: new[] { "reply_by", "id" },
                filter: "first_answered_at is null and no_answer_because is null and state not in ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')")
                .Annotation("Npgsql:IndexInclude", new[] { "state", "snoozed_until", "sender_wrote_at" });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_untold",
                table: "inquiries",
                column: "id",
                descending: new bool[0],
                filter: "state in ('waiting_sender', 'on_hold', 'offer', 'accepted', 'declined', 'closed_no_answer') and told_state <> state");

            migrationBuilder.AddCheckConstraint(
                name: "ck_erased_events_kind",
                table: "erased_events",
                sql: "kind in ('received', 'state_changed', 'replied', 'noted', 'reply_taken_back', 'letter_sent_again', 'letter_held', 'letter_released', 'letter_bounced', 'address_corrected', 'sender_wrote', 'mail_joined', 'reminded', 'rated', 'snoozed', 'woken', 'tags_changed', 'linked', 'unlinked', 'merged', 'entered_by_hand', 'edited_by_sender', 'address_proposed', 'address_refused', 'promise_extended', 'promise_missed', 'no_answer', 'note_edited', 'topic_changed', 'undone', 'interview_proposed', 'interview_chosen', 'interview_none_fits', 'interview_cancelled')");

            migrationBuilder.CreateIndex(
                name: "ix_interviews_inquiry_id_proposed_at",
                table: "interviews",
                columns: new[] { "inquiry_id", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_interviews_open",
                table: "interviews",
                column: "inquiry_id",
                unique: true,
                filter: "ended_at is null");

            migrationBuilder.CreateIndex(
                name: "ix_interviews_reply_id",
                table: "interviews",
                column: "reply_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_triage_act_items_inquiry_id",
                table: "triage_act_items",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_triage_acts_actor_id_id",
                table: "triage_acts",
                columns: new[] { "actor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_triage_acts_open",
                table: "triage_acts",
                column: "at",
                filter: "finished_at is null");

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
