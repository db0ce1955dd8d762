using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Reviewing : Migration
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
                    reached = table.Column<Guid>(type: "uuid", nullable: true),
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

            migrationBuilder.CreateTable(
                name: "review_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    made_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    made_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    revoked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    openings = table.Column<int>(type: "integer", nullable: false),
                    last_opened_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_links", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "rubric_criteria",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    retired_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    name_en = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    name_zh = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_rubric_criteria", x => x.id);
                    table.CheckConstraint("ck_rubric_criteria_weight", "weight between 1 and 5");
                    table.ForeignKey(
                        name: "fk_rubric_criteria_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
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

            migrationBuilder.CreateTable(
                name: "reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: true),
                    link_id = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewer_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    shows_name = table.Column<bool>(type: "boolean", nullable: false),
                    shows_files = table.Column<bool>(type: "boolean", nullable: false),
                    asked_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    asked_by_id = table.Column<Guid>(type: "uuid", nullable: true),
                    asked_by_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    given_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    changed_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    comment = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_reviews", x => x.id);
                    table.CheckConstraint("ck_reviews_reviewer", "user_id is null or link_id is null");
                    table.ForeignKey(
                        name: "fk_reviews_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_reviews_link_id",
                        column: x => x.link_id,
                        principalTable: "review_links",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                    table.ForeignKey(
                        name: "fk_reviews_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.SetNull);
                });

            migrationBuilder.CreateTable(
                name: "review_scores",
                columns: table => new
                {
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    criterion_id = table.Column<Guid>(type: "uuid", nullable: false),
                    value = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_review_scores", x => new { x.review_id, x.criterion_id });
                    table.CheckConstraint("ck_review_scores_value", "value between 1 and 5");
                    table.ForeignKey(
                        name: "fk_review_scores_criterion_id",
                        column: x => x.criterion_id,
                        principalTable: "rubric_criteria",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_review_scores_review_id",
                        column: x => x.review_id,
                        principalTable: "reviews",
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

            migrationBuilder.AddCheckConstraint(
                name: "ck_audit_entries_action",
                table: "audit_entries",
                sql: "action in ('signed_in', 'sign_in_failed', 'sign_in_locked', 'signed_out', 'sessions_ended', 'password_changed', 'passkey_added', 'passkey_removed', 'codes_switched_on', 'codes_switched_off', 'recovery_codes_made', 'recovery_code_used', 'account_invited', 'account_created', 'account_reset', 'account_closed', 'account_reopened', 'role_changed', 'file_viewed', 'exported', 'export_downloaded', 'erased', 'letters_sent', 'review_asked', 'review_opened', 'review_given', 'review_ended', 'setting_changed', 'template_changed')");

            migrationBuilder.CreateIndex(
                name: "ix_exports_actor_id_at",
                table: "exports",
                columns: new[] { "actor_id", "at" });

            migrationBuilder.CreateIndex(
                name: "ix_exports_open",
                table: "exports",
                column: "at",
                filter: "finished_at is null");

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

            migrationBuilder.CreateIndex(
                name: "ix_review_links_secret_hash",
                table: "review_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_review_scores_criterion_id",
                table: "review_scores",
                column: "criterion_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_inquiry_id_link_id",
                table: "reviews",
                columns: new[] { "inquiry_id", "link_id" },
                unique: true,
                filter: "link_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_inquiry_id_user_id",
                table: "reviews",
                columns: new[] { "inquiry_id", "user_id" },
                unique: true,
                filter: "user_id is not null");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_link_id",
                table: "reviews",
                column: "link_id");

            migrationBuilder.CreateIndex(
                name: "ix_reviews_user_id",
                table: "reviews",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_rubric_criteria_topic_id",
                table: "rubric_criteria",
                column: "topic_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder) =>
            throw new NotSupportedException("Migrations only go forward.");
    }
}
