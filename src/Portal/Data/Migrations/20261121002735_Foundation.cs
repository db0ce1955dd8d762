using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Data.Migrations
{
    /// <inheritdoc />
    public partial class Foundation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "background_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    started_on = table.Column<DateOnly>(type: "date", nullable: true),
                    ended_on = table.Column<DateOnly>(type: "date", nullable: true),
                    detail_en = table.Column<string>(type: "text", nullable: true),
                    detail_zh = table.Column<string>(type: "text", nullable: true),
                    organisation_en = table.Column<string>(type: "text", nullable: true),
                    organisation_zh = table.Column<string>(type: "text", nullable: true),
                    title_en = table.Column<string>(type: "text", nullable: true),
                    title_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_background_entries", x => x.id);
                    table.CheckConstraint("ck_background_entries_kind", "kind in ('work', 'education', 'internship', 'award', 'talk', 'skill')");
                });

            migrationBuilder.CreateTable(
                name: "content_imports",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    imported_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    rows = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_content_imports", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    friendly_name = table.Column<string>(type: "text", nullable: false),
                    xml = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_data_protection_keys", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "news_items",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    date = table.Column<DateOnly>(type: "date", nullable: false),
                    is_day_known = table.Column<bool>(type: "boolean", nullable: false),
                    publication_key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    text_en = table.Column<string>(type: "text", nullable: true),
                    text_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_news_items", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "one_time_links",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    purpose = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    secret_hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    expires_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    used_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_one_time_links", x => x.id);
                    table.CheckConstraint("ck_one_time_links_purpose", "purpose in ('owner_set_up')");
                });

            migrationBuilder.CreateTable(
                name: "projects",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    capabilities = table.Column<string>(type: "jsonb", nullable: false),
                    summary_en = table.Column<string>(type: "text", nullable: true),
                    summary_zh = table.Column<string>(type: "text", nullable: true),
                    title_en = table.Column<string>(type: "text", nullable: true),
                    title_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_projects", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    short_title = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    authors = table.Column<List<string>>(type: "text[]", nullable: false),
                    has_more_authors = table.Column<bool>(type: "boolean", nullable: false),
                    equal_contribution = table.Column<List<string>>(type: "text[]", nullable: false),
                    corresponding = table.Column<List<string>>(type: "text[]", nullable: false),
                    year = table.Column<int>(type: "integer", nullable: true),
                    venue = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    published_in = table.Column<string>(type: "text", nullable: true),
                    award = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    area = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    paper_url = table.Column<string>(type: "text", nullable: true),
                    code_url = table.Column<string>(type: "text", nullable: true),
                    project_url = table.Column<string>(type: "text", nullable: true),
                    is_selected = table.Column<bool>(type: "boolean", nullable: false),
                    is_doubtful = table.Column<bool>(type: "boolean", nullable: false),
                    bib_tex = table.Column<string>(type: "text", nullable: false),
                    role_en = table.Column<string>(type: "text", nullable: true),
                    role_zh = table.Column<string>(type: "text", nullable: true),
                    summary_en = table.Column<string>(type: "text", nullable: true),
                    summary_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_publications", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "research_interests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    summary_en = table.Column<string>(type: "text", nullable: true),
                    summary_zh = table.Column<string>(type: "text", nullable: true),
                    title_en = table.Column<string>(type: "text", nullable: true),
                    title_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_research_interests", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "research_profiles",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    figures = table.Column<string>(type: "jsonb", nullable: false),
                    about_en = table.Column<string>(type: "text", nullable: true),
                    about_zh = table.Column<string>(type: "text", nullable: true),
                    affiliation_en = table.Column<string>(type: "text", nullable: true),
                    affiliation_zh = table.Column<string>(type: "text", nullable: true),
                    application_route_en = table.Column<string>(type: "text", nullable: true),
                    application_route_zh = table.Column<string>(type: "text", nullable: true),
                    name_en = table.Column<string>(type: "text", nullable: true),
                    name_zh = table.Column<string>(type: "text", nullable: true),
                    role_en = table.Column<string>(type: "text", nullable: true),
                    role_zh = table.Column<string>(type: "text", nullable: true),
                    tagline_en = table.Column<string>(type: "text", nullable: true),
                    tagline_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_research_profiles", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "server_keys",
                columns: table => new
                {
                    name = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    value = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_server_keys", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "topics",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    months_min = table.Column<int>(type: "integer", nullable: true),
                    months_max = table.Column<int>(type: "integer", nullable: true),
                    days_per_week = table.Column<int>(type: "integer", nullable: true),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    seats = table.Column<int>(type: "integer", nullable: true),
                    difficulty = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    closes_on = table.Column<DateOnly>(type: "date", nullable: true),
                    interest_keys = table.Column<List<string>>(type: "text[]", nullable: false),
                    reading_keys = table.Column<List<string>>(type: "text[]", nullable: false),
                    city_en = table.Column<string>(type: "text", nullable: true),
                    city_zh = table.Column<string>(type: "text", nullable: true),
                    needs_en = table.Column<string>(type: "text", nullable: true),
                    needs_zh = table.Column<string>(type: "text", nullable: true),
                    outcome_en = table.Column<string>(type: "text", nullable: true),
                    outcome_zh = table.Column<string>(type: "text", nullable: true),
                    question_en = table.Column<string>(type: "text", nullable: true),
                    question_zh = table.Column<string>(type: "text", nullable: true),
                    summary_en = table.Column<string>(type: "text", nullable: true),
                    summary_zh = table.Column<string>(type: "text", nullable: true),
                    title_en = table.Column<string>(type: "text", nullable: true),
                    title_zh = table.Column<string>(type: "text", nullable: true),
                    work_en = table.Column<string>(type: "text", nullable: true),
                    work_zh = table.Column<string>(type: "text", nullable: true),
                    key = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    edited_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_topics", x => x.id);
                    table.CheckConstraint("ck_topics_days", "days_per_week between 1 and 7");
                    table.CheckConstraint("ck_topics_difficulty", "difficulty in ('introductory', 'intermediate', 'advanced')");
                    table.CheckConstraint("ck_topics_kind", "kind in ('intern', 'collaboration')");
                    table.CheckConstraint("ck_topics_months", "months_min > 0 and months_max >= months_min");
                    table.CheckConstraint("ck_topics_place", "place in ('on_site', 'remote', 'either')");
                    table.CheckConstraint("ck_topics_sample_has_no_closing_date", "not (is_sample and closes_on is not null)");
                    table.CheckConstraint("ck_topics_state", "state in ('draft', 'open', 'closed', 'archived')");
                });

            migrationBuilder.CreateTable(
                name: "users",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    display_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_user_name = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    normalized_email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    email_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    password_hash = table.Column<string>(type: "text", nullable: true),
                    security_stamp = table.Column<string>(type: "text", nullable: true),
                    concurrency_stamp = table.Column<string>(type: "text", nullable: true),
                    phone_number = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    phone_number_confirmed = table.Column<bool>(type: "boolean", nullable: false),
                    two_factor_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    lockout_end = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    lockout_enabled = table.Column<bool>(type: "boolean", nullable: false),
                    access_failed_count = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_users", x => x.id);
                    table.CheckConstraint("ck_users_role", "role in ('owner', 'reviewer')");
                });

            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reference = table.Column<string>(type: "character varying(13)", maxLength: 13, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    told_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    on_hold_until = table.Column<DateOnly>(type: "date", nullable: true),
                    submission_key = table.Column<Guid>(type: "uuid", nullable: false),
                    token_version = table.Column<int>(type: "integer", nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    topic_id = table.Column<Guid>(type: "uuid", nullable: true),
                    consent_version = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    received_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    reply_by = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    first_answered_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    xmin = table.Column<uint>(type: "xid", rowVersion: true, nullable: false),
                    email = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    full_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    organisation = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: true),
                    other_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.id);
                    table.CheckConstraint("ck_inquiries_kind", "kind in ('intern', 'collaboration', 'talk', 'question')");
                    table.CheckConstraint("ck_inquiries_language", "language in ('english', 'chinese')");
                    table.CheckConstraint("ck_inquiries_on_hold_has_date", "(state = 'on_hold') = (on_hold_until is not null)");
                    table.CheckConstraint("ck_inquiries_state", "state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.CheckConstraint("ck_inquiries_told_state", "told_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.ForeignKey(
                        name: "fk_inquiries_topic_id",
                        column: x => x.topic_id,
                        principalTable: "topics",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "user_claims",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    claim_type = table.Column<string>(type: "text", nullable: true),
                    claim_value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_claims", x => x.id);
                    table.ForeignKey(
                        name: "fk_user_claims_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_logins",
                columns: table => new
                {
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_key = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    provider_display_name = table.Column<string>(type: "text", nullable: true),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_logins", x => new { x.login_provider, x.provider_key });
                    table.ForeignKey(
                        name: "fk_user_logins_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_passkeys",
                columns: table => new
                {
                    credential_id = table.Column<byte[]>(type: "bytea", maxLength: 1024, nullable: false),
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_passkeys", x => x.credential_id);
                    table.ForeignKey(
                        name: "fk_user_passkeys_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "user_tokens",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "uuid", nullable: false),
                    login_provider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_user_tokens", x => new { x.user_id, x.login_provider, x.name });
                    table.ForeignKey(
                        name: "fk_user_tokens_user_id",
                        column: x => x.user_id,
                        principalTable: "users",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "collaboration_proposals",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    type = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "character varying(150)", maxLength: 150, nullable: false),
                    homepage = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    goal = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    brings = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false),
                    needs = table.Column<string>(type: "character varying(1200)", maxLength: 1200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_collaboration_proposals", x => x.inquiry_id);
                    table.CheckConstraint("ck_collaboration_proposals_type", "type in ('joint_paper', 'co_supervision', 'data_or_traces', 'compute_or_hardware', 'open_source', 'product_trial', 'funding', 'other')");
                    table.ForeignKey(
                        name: "fk_collaboration_proposals_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "inquiry_events",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    from_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    to_state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    detail = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    actor_id = table.Column<Guid>(type: "uuid", nullable: true),
                    actor_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_events", x => x.id);
                    table.CheckConstraint("ck_inquiry_events_from_state", "from_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.CheckConstraint("ck_inquiry_events_kind", "kind in ('received', 'state_changed', 'replied', 'noted')");
                    table.CheckConstraint("ck_inquiry_events_to_state", "to_state in ('quarantine', 'new', 'in_review', 'waiting_sender', 'shortlisted', 'talking', 'offer', 'accepted', 'on_hold', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')");
                    table.CheckConstraint("ck_inquiry_events_transition", "kind <> 'state_changed' or coalesce(from_state || '>' || to_state in ('quarantine>new', 'quarantine>spam', 'new>in_review', 'new>shortlisted', 'new>waiting_sender', 'new>on_hold', 'new>talking', 'new>declined', 'new>closed', 'new>withdrawn', 'new>duplicate', 'new>spam', 'in_review>shortlisted', 'in_review>waiting_sender', 'in_review>on_hold', 'in_review>talking', 'in_review>declined', 'in_review>closed', 'in_review>withdrawn', 'in_review>duplicate', 'in_review>spam', 'waiting_sender>in_review', 'waiting_sender>declined', 'waiting_sender>closed_no_answer', 'waiting_sender>withdrawn', 'shortlisted>in_review', 'shortlisted>waiting_sender', 'shortlisted>talking', 'shortlisted>on_hold', 'shortlisted>offer', 'shortlisted>declined', 'shortlisted>withdrawn', 'talking>waiting_sender', 'talking>on_hold', 'talking>offer', 'talking>accepted', 'talking>declined', 'talking>closed', 'talking>withdrawn', 'offer>accepted', 'offer>declined_by_sender', 'offer>declined', 'offer>withdrawn', 'on_hold>in_review', 'on_hold>shortlisted', 'on_hold>talking', 'on_hold>declined', 'on_hold>withdrawn', 'accepted>closed', 'accepted>withdrawn', 'declined>in_review', 'withdrawn>in_review', 'declined_by_sender>in_review', 'closed>in_review', 'closed_no_answer>in_review', 'duplicate>in_review', 'spam>in_review', 'spam>new'), false)");
                    table.ForeignKey(
                        name: "fk_inquiry_events_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "intern_applications",
                columns: table => new
                {
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    earliest_start = table.Column<DateOnly>(type: "date", nullable: false),
                    months = table.Column<int>(type: "integer", nullable: false),
                    days_per_week = table.Column<int>(type: "integer", nullable: false),
                    place = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    degree = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    major = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    graduation = table.Column<DateOnly>(type: "date", nullable: false),
                    cv_link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    work_link = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    experience = table.Column<string>(type: "character varying(1600)", maxLength: 1600, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_intern_applications", x => x.inquiry_id);
                    table.CheckConstraint("ck_intern_applications_days", "days_per_week between 1 and 5");
                    table.CheckConstraint("ck_intern_applications_degree", "degree in ('bachelor', 'master', 'doctorate', 'graduated')");
                    table.CheckConstraint("ck_intern_applications_months", "months between 1 and 24");
                    table.CheckConstraint("ck_intern_applications_place", "place in ('on_site', 'remote', 'either')");
                    table.ForeignKey(
                        name: "fk_intern_applications_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    body = table.Column<string>(type: "character varying(20000)", maxLength: 20000, nullable: false),
                    author_id = table.Column<Guid>(type: "uuid", nullable: true),
                    author_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    written_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_messages", x => x.id);
                    table.CheckConstraint("ck_messages_author", "(kind = 'from_sender') = (author_id is null)");
                    table.CheckConstraint("ck_messages_kind", "kind in ('from_sender', 'reply', 'note')");
                    table.ForeignKey(
                        name: "fk_messages_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outgoing_emails",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    inquiry_id = table.Column<Guid>(type: "uuid", nullable: true),
                    message_id = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false),
                    to_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    to_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    reply_to_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: true),
                    reply_to_name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    subject = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    text_body = table.Column<string>(type: "text", nullable: false),
                    language = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    in_reply_to = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: true),
                    references = table.Column<List<string>>(type: "text[]", nullable: false),
                    is_automatic = table.Column<bool>(type: "boolean", nullable: false),
                    attempts = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    next_attempt_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    sent_at = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    last_error = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outgoing_emails", x => x.id);
                    table.CheckConstraint("ck_outgoing_emails_kind", "kind in ('notice', 'acknowledgement', 'reply', 'test')");
                    table.CheckConstraint("ck_outgoing_emails_language", "language in ('english', 'chinese')");
                    table.CheckConstraint("ck_outgoing_emails_state", "state in ('waiting', 'sending', 'sent', 'failed')");
                    table.ForeignKey(
                        name: "fk_outgoing_emails_inquiry_id",
                        column: x => x.inquiry_id,
                        principalTable: "inquiries",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_background_entries_key",
                table: "background_entries",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_reference",
                table: "inquiries",
                column: "reference",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_state_id",
                table: "inquiries",
                columns: new[] { "state", "id" },
                descending: new[] { false, true });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_submission_key",
                table: "inquiries",
                column: "submission_key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_topic_id",
                table: "inquiries",
                column: "topic_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_events_inquiry_id_id",
                table: "inquiry_events",
                columns: new[] { "inquiry_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_messages_inquiry_id_id",
                table: "messages",
                columns: new[] { "inquiry_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_news_items_date",
                table: "news_items",
                column: "date",
                descending: new bool[0]);

            migrationBuilder.CreateIndex(
                name: "ix_news_items_key",
                table: "news_items",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_one_time_links_secret_hash",
                table: "one_time_links",
                column: "secret_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_due",
                table: "outgoing_emails",
                column: "next_attempt_at",
                filter: "state in ('waiting', 'sending')");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_inquiry_id",
                table: "outgoing_emails",
                column: "inquiry_id");

            migrationBuilder.CreateIndex(
                name: "ix_outgoing_emails_message_id",
                table: "outgoing_emails",
                column: "message_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_projects_key",
                table: "projects",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_key",
                table: "publications",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_publications_year_position",
                table: "publications",
                columns: new[] { "year", "position" },
                descending: new[] { true, false });

            migrationBuilder.CreateIndex(
                name: "ix_research_interests_key",
                table: "research_interests",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_research_profiles_key",
                table: "research_profiles",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_key",
                table: "topics",
                column: "key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_topics_state_kind_position",
                table: "topics",
                columns: new[] { "state", "kind", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_user_claims_user_id",
                table: "user_claims",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_logins_user_id",
                table: "user_logins",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_user_passkeys_user_id",
                table: "user_passkeys",
                column: "user_id");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_email",
                table: "users",
                column: "normalized_email");

            migrationBuilder.CreateIndex(
                name: "ix_users_normalized_user_name",
                table: "users",
                column: "normalized_user_name",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "background_entries");

            migrationBuilder.DropTable(
                name: "collaboration_proposals");

            migrationBuilder.DropTable(
                name: "content_imports");

            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "inquiry_events");

            migrationBuilder.DropTable(
                name: "intern_applications");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "news_items");

            migrationBuilder.DropTable(
                name: "one_time_links");

            migrationBuilder.DropTable(
                name: "outgoing_emails");

            migrationBuilder.DropTable(
                name: "projects");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "research_interests");

            migrationBuilder.DropTable(
                name: "research_profiles");

            migrationBuilder.DropTable(
                name: "server_keys");

            migrationBuilder.DropTable(
                name: "user_claims");

            migrationBuilder.DropTable(
                name: "user_logins");

            migrationBuilder.DropTable(
                name: "user_passkeys");

            migrationBuilder.DropTable(
                name: "user_tokens");

            migrationBuilder.DropTable(
                name: "inquiries");

            migrationBuilder.DropTable(
                name: "users");

            migrationBuilder.DropTable(
                name: "topics");
        }
    }
}
