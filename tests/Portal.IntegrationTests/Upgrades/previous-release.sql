-- Statements of the release whose last migration is 20261122160312_LoadsAndTokens
SELECT "MigrationId", "ProductVersion"
FROM "__EFMigrationsHistory"
ORDER BY "MigrationId"
;
insert into server_keys (name, value) values ('inquiry-links', '\x019168be2d6d4ead17f1205a1bc7f6cac5ce23c3d078ac5d56222692313d4bd6') on conflict do nothing
;
insert into server_keys (name, value) values ('network-addresses', '\xee85ac4372071807f63485f692a3439463484fa52fbcb97250baa1b77e54aeac') on conflict do nothing
;
insert into server_keys (name, value) values ('reply-addresses', '\xb82d37c21e38b57b4ce9d1a610a62d95eeba0185828cd9690dfe12ebba7ecc98') on conflict do nothing
;
insert into server_keys (name, value) values ('account-links', '\x9c35897a69f97ab603efc8610cc9ad6059f71d7df3f70d6a12f74a5ac762d093') on conflict do nothing
;
insert into server_keys (name, value) values ('sender-codes', '\x377788427516a90a7f84ebb1356c6dc838882407417bcabdebabfa38b98d3d54') on conflict do nothing
;
SELECT EXISTS (
    SELECT 1
    FROM content_imports AS c)
;
SELECT r.key
FROM research_interests AS r
;
SELECT p.key
FROM publications AS p
;
SELECT s.fingerprint
FROM site_files AS s
;
SELECT r.id, r.cv_key, r.edited_at, r.figures, r.is_draft, r.key, r.picture_key, r.position, r.stale_texts, r.version, r.about_en, r.about_zh, r.affiliation_en, r.affiliation_zh, r.application_route_en, r.application_route_zh, r.name_en, r.name_zh, r.role_en, r.role_zh, r.tagline_en, r.tagline_zh
FROM research_profiles AS r
;
SELECT r.id, r.edited_at, r.is_draft, r.key, r.position, r.stale_texts, r.version, r.summary_en, r.summary_zh, r.title_en, r.title_zh
FROM research_interests AS r
;
SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
FROM publications AS p
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
;
SELECT n.id, n.date, n.edited_at, n.is_day_known, n.is_draft, n.key, n.position, n.publication_key, n.stale_texts, n.version, n.text_en, n.text_zh
FROM news_items AS n
;
SELECT p.id, p.capabilities, p.edited_at, p.is_draft, p.key, p.position, p.stale_texts, p.version, p.summary_en, p.summary_zh, p.title_en, p.title_zh
FROM projects AS p
;
SELECT b.id, b.edited_at, b.ended_on, b.is_draft, b.key, b.kind, b.position, b.stale_texts, b.started_on, b.version, b.detail_en, b.detail_zh, b.organisation_en, b.organisation_zh, b.title_en, b.title_zh
FROM background_entries AS b
;
SELECT f.id, f.edited_at, f.is_draft, f.key, f.position, f.stale_texts, f.version, f.answer_en, f.answer_zh, f.question_en, f.question_zh
FROM faq_entries AS f
;
SELECT s.id, s.collaboration_days, s.collaboration_hours, s.edited_at, s.intern_days, s.is_draft, s.key, s.position, s.question_days, s.shows_collaboration_load, s.shows_responsiveness, s.stale_texts, s.talk_days, s.version
FROM site_terms AS s
;
SELECT p.id, p.edited_at, p.ends_on, p.is_draft, p.key, p.position, p.stale_texts, p.starts_on, p.version, p.reason_en, p.reason_zh
FROM pauses AS p
;
SELECT s.id, s.added_at, s.added_by, s.fingerprint, s.height, s.kind, s.name, s.size, s.width, s.alt_text_en, s.alt_text_zh
FROM site_files AS s
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-9329-7d47-998c-7cc1ca9c8801', NULL, NULL, 'f', 'bytedance', 'work', '0', '{}', '2021-05-01', '0', 'Started in Shanghai and worked in the ByteNN team; today in Data-AML Heterogeneous Hardware, leading a model optimization team.', '入职地为上海，曾在 ByteNN 团队工作；目前就职于 Data-AML 异构硬件团队，带领一支模型优化团队。', 'ByteDance', '字节跳动', 'AI infrastructure engineer, now MLSys optimization expert', 'AI 基础架构工程师，现为机器学习系统优化专家')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7231-99d7-8f6bb39cb421', NULL, NULL, 'f', 'skills-mlsys', 'skill', '11', '{}', NULL, '0', 'Co-design of systems and algorithms; model compression, with PTQ and QAT; kernels for sparse and quantized models; cache reuse; distributed training and inference', '系统与算法协同设计；模型压缩（PTQ、QAT）；稀疏与量化算子；缓存复用；分布式训练与推理优化', NULL, NULL, 'MLSys, AIGC and LLM', 'MLSys、AIGC 与 LLM')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7336-a4c9-4bdb0bb00a4d', NULL, '2024-11-01', 'f', 'ml-summit-2024', 'talk', '9', '{}', '2024-11-01', '0', 'Invited talk, open to the public', '公开特邀报告', 'ML-Summit 2024', 'ML-Summit 2024', 'Quantization and Sparsity Optimization for AIGC Models', 'AIGC 模型的量化与稀疏优化')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-75cf-b88a-6626e88358e5', NULL, NULL, 'f', 'skills-kernels', 'skill', '13', '{}', NULL, '0', 'GEMM, attention, dense and sparse operators, tuned with MMA and WMMA instructions and in PTX; quantized GEMM for loads bound by compute and by memory', 'GEMM、注意力、稠密与稀疏算子，使用 MMA/WMMA 指令与 PTX 汇编调优；计算密集与访存密集场景下的量化 GEMM', NULL, NULL, 'Kernels', '算子')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7651-b551-24195bd10372', NULL, NULL, 'f', 'skills-frameworks', 'skill', '12', '{}', NULL, '0', 'vLLM, CUTLASS and Triton; TensorRT and FastTransformer in earlier work; stacks for distributed serving and training; deployment tools for NPUs and GPUs', 'vLLM、CUTLASS、Triton；早期使用 TensorRT 与 FastTransformer；分布式推理与训练框架；NPU/GPU 异构部署工具链', NULL, NULL, 'Frameworks', '框架与工具')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-76ee-b61a-ece2d1072869', NULL, '2025-12-01', 'f', 'gqsa-honorable-mention', 'award', '7', '{}', '2025-12-01', '0', 'For GQSA, with his co-authors', '获奖论文为 GQSA，与合作者共同获得', 'IJCNLP-AACL 2025', 'IJCNLP-AACL 2025', 'Best Paper Honorable Mention', '最佳论文荣誉提名')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-78f6-a0bc-4f127a5c2152', NULL, NULL, 'f', 'skills-languages', 'skill', '10', '{}', NULL, '0', 'Python, C++, CUDA C and PTX', 'Python、C++、CUDA C 与 PTX', NULL, NULL, 'Languages', '编程语言')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-796b-a01b-d38234bc28d3', NULL, '2014-06-01', 'f', 'shangqiu-no-1', 'education', '6', '{}', '2011-09-01', '0', 'Shangqiu, Henan', '河南商丘', 'Shangqiu No. 1 Senior Middle School', '商丘市第一高级中学', 'Secondary school', '高中')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-79c5-a869-6725bda46f64', NULL, '2018-06-01', 'f', 'hust', 'education', '5', '{}', '2014-09-01', '0', 'School of Optical and Electronic Information, Wuhan, Hubei', '光电学院，湖北武汉', 'Huazhong University of Science and Technology', '华中科技大学', 'Bachelor''s degree', '学士')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7a67-a4fc-a243f4c167cd', NULL, '2020-09-01', 'f', 'hikvision', 'internship', '1', '{}', '2020-06-01', '0', 'Hangzhou', '杭州', 'HikVision Research Center', '海康威视研究中心', 'Intern', '实习生')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7a77-beeb-df4cb58612ef', NULL, '2021-03-01', 'f', 'zju', 'education', '4', '{}', '2018-09-01', '0', 'ISEE, Hangzhou, Zhejiang', '信电学院，浙江杭州', 'Zhejiang University', '浙江大学', 'Master''s degree', '硕士')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7aff-9335-64717cdb7eb3', NULL, '2019-07-01', 'f', 'fabu', 'internship', '3', '{}', '2019-04-01', '0', 'Hangzhou', '杭州', 'FaBu', 'FaBu', 'Intern, autonomous driving and model compression', '自动驾驶与模型压缩方向实习生')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7cef-81e7-70add84bf330', NULL, '2020-06-01', 'f', 'tencent', 'internship', '2', '{}', '2019-08-01', '0', 'Shenzhen', '深圳', 'Tencent JARVIS Research Center', '腾讯 JARVIS 研究中心', 'Intern, network architecture search', '网络架构搜索方向实习生')
;
INSERT INTO background_entries (id, edited_at, ended_on, is_draft, key, kind, position, stale_texts, started_on, version, detail_en, detail_zh, organisation_en, organisation_zh, title_en, title_zh)
VALUES ('01a20482-932b-7d36-8361-247d7b8dd3ab', NULL, '2022-03-01', 'f', 'ntire-2022', 'award', '8', '{}', '2022-03-01', '0', 'With RLFN', '参赛方案为 RLFN', 'NTIRE 2022', 'NTIRE 2022', 'Winner, Efficient Super-Resolution Challenge', '高效超分辨率挑战赛冠军')
;
INSERT INTO content_imports (id, imported_at, rows)
VALUES ('01a20482-9436-7b96-9f24-1a64fe2ddb5f', '2026-11-20 08:00:00.001+00'::timestamptz, '73')
;
INSERT INTO faq_entries (id, edited_at, is_draft, key, position, stale_texts, version, answer_en, answer_zh, question_en, question_zh)
VALUES ('01a20482-932c-75cf-ad28-3933c1864e3e', NULL, 'f', 'when-answered', '0', '{}', '0', 'The [contact page](/contact) says within how many days for each kind of message, and the page that you get after sending names the day.', '[联系页面](/zh/contact)写明了每类来信的答复期限；提交之后，专属页面上会显示具体日期。', 'When will I get an answer?', '多久能收到答复？')
;
INSERT INTO faq_entries (id, edited_at, is_draft, key, position, stale_texts, version, answer_en, answer_zh, question_en, question_zh)
VALUES ('01a20482-932c-7a16-b1e1-c522b134a508', NULL, 'f', 'my-data', '4', '{}', '0', 'The owner of this site and the reviewers whom the owner invited, nobody else. The [privacy page](/privacy) says how long it is kept and how to have it deleted.', '只有本站的所有者和受邀协助审阅的人。保存多久、如何删除，请看[隐私说明](/zh/privacy)。', 'Who sees what I send?', '谁会看到我提交的内容？')
;
INSERT INTO faq_entries (id, edited_at, is_draft, key, position, stale_texts, version, answer_en, answer_zh, question_en, question_zh)
VALUES ('01a20482-932c-7b72-9cb7-f842c76c089a', NULL, 'f', 'which-language', '3', '{}', '0', 'Whichever you write better. Both are read with the same care, and the form asks in which one you would like the answer.', '用你写得更顺的那种。两种语言同样认真阅读，表单里可以选择希望用哪种语言答复。', 'English or Chinese?', '用中文还是英文？')
;
INSERT INTO faq_entries (id, edited_at, is_draft, key, position, stale_texts, version, answer_en, answer_zh, question_en, question_zh)
VALUES ('01a20482-932c-7d4c-affe-df922698a888', NULL, 'f', 'no-topic-fits', '2', '{}', '0', 'Yes. Choose “Another one” in the form and say in a few lines what you would like to work on, and which paper of this site it continues.', '可以。在表单中选择“其他”，用几句话说明想做什么、想接着哪篇论文往下做。', 'None of the topics fits me. May I still write?', '没有合适的课题，还可以写信吗？')
;
INSERT INTO faq_entries (id, edited_at, is_draft, key, position, stale_texts, version, answer_en, answer_zh, question_en, question_zh)
VALUES ('01a20482-932c-7e37-9b3e-9789e0844d89', NULL, 'f', 'other-route', '1', '{}', '0', 'No. What you send here reaches the researcher and the people who help with reading. It enters no company''s application system. The [contact page](/contact) says which other way there is, and you may use both.', '不算。在这里提交的内容由研究者本人和协助审阅的人阅读，不会进入任何公司的招聘系统。其他申请渠道写在[联系页面](/zh/contact)，两边都投也可以。', 'Is this an official job application?', '在这里提交算正式投递吗？')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-7123-9ec0-6635cd554d40', '2026-05-01', NULL, 'f', 'f', '2026-05-motioncache', '0', 'motioncache', '{}', '0', 'MotionCache, on motion-aware cache reuse for video generation, is accepted at ICML 2026.', 'MotionCache 被 ICML 2026 录用，研究视频生成中随运动强弱调整的缓存复用。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-71f7-b74c-6db52134a979', '2025-08-01', NULL, 'f', 'f', '2025-08-ertacache', '5', 'ertacache', '{}', '0', 'ERTACache goes to ICLR 2026; it makes cached diffusion sampling more robust.', 'ERTACache 被 ICLR 2026 录用，旨在让扩散模型的缓存加速更加稳健。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-72dc-9e14-aebae6e0fe54', '2021-05-01', NULL, 'f', 'f', '2021-05-bytedance', '10', NULL, '{}', '0', 'Songwei Liu starts at ByteDance in Shanghai as an AI infrastructure engineer.', 'Songwei Liu 在上海加入字节跳动，任 AI 基础架构工程师。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-757e-9484-2e45156f54a1', '2026-04-01', NULL, 'f', 'f', '2026-04-s2o', '2', 's2o', '{}', '0', 'S2O, on early stopping in sparse attention, will be an oral at ACL 2026.', 'S2O 被 ACL 2026 录用为口头报告，研究稀疏注意力的提前停止。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-77a1-a929-fad8b890cf0b', '2025-12-01', NULL, 'f', 'f', '2025-12-gqsa', '4', 'gqsa', '{}', '0', 'GQSA appears at IJCNLP-AACL 2025 and is given a Best Paper Honorable Mention.', 'GQSA 发表于 IJCNLP-AACL 2025，并获最佳论文荣誉提名。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-77e4-82d4-1cb620351c9d', '2026-03-01', NULL, 'f', 'f', '2026-03-dreamlite', '3', 'dreamlite', '{}', '0', 'DreamLite, one compact model for generating and editing images on the device, is accepted at ECCV 2026.', 'DreamLite 被 ECCV 2026 录用：一个在端侧兼顾图像生成与编辑的轻量模型。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-783e-aa13-b07f2e860e03', '2022-03-01', NULL, 'f', 'f', '2022-03-ntire', '9', 'rlfn', '{}', '0', 'First place for RLFN in the Efficient Super-Resolution Challenge of NTIRE 2022.', 'RLFN 获 NTIRE 2022 高效超分辨率挑战赛冠军。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-7884-826d-a915752511f4', '2023-07-01', NULL, 'f', 'f', '2023-07-uoe', '7', 'uoe', '{}', '0', 'UOE, a transformer unit for super-resolution built with deployment in mind, is accepted at ACM MM 2023.', 'UOE 被 ACM MM 2023 录用，提出一种便于部署的超分辨率 Transformer 单元。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-788e-b46e-46a34597bbe4', '2026-04-01', NULL, 'f', 'f', '2026-04-tcec', '1', 'tcec', '{}', '0', 'TCEC is accepted at ICML 2026 as a spotlight with oral presentation (top 0.7%).', 'TCEC 被 ICML 2026 录用，入选 Spotlight 与口头报告（前 0.7%）。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-7982-aacb-ad7082f5f7ee', '2022-05-01', NULL, 'f', 'f', '2022-05-rlfn', '8', 'rlfn', '{}', '0', 'The RLFN paper is accepted at CVPRW 2022.', 'RLFN 论文被 CVPRW 2022 录用。')
;
INSERT INTO news_items (id, date, edited_at, is_day_known, is_draft, key, position, publication_key, stale_texts, version, text_en, text_zh)
VALUES ('01a20482-9327-7c9a-919a-21fbe4a0e945', '2024-12-01', NULL, 'f', 'f', '2024-12-abq-llm', '6', 'abq-llm', '{}', '0', 'AAAI 2025 accepts ABQ-LLM, a framework for language models at any bit-width.', 'ABQ-LLM 被 AAAI 2025 录用，支持以任意位宽推理大语言模型。')
;
INSERT INTO projects (id, capabilities, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-9328-7346-8f6d-5965c6861e3c', '[{"text": {"en": "Small language and vision-language models, planned for release as open source; DreamLite, which generates and edits images in one model; and Hybrid SD, which splits diffusion between device and cloud.", "zh": "包括计划开源的小型 LLM/VLM、生成与编辑一体的 DreamLite，以及把扩散过程拆分到端云两侧的 Hybrid SD。", "isEmpty": false}, "title": {"en": "Lightweight foundation models", "zh": "轻量基础模型", "isEmpty": false}}, {"text": {"en": "Quantization to very few bits for NPUs and GPUs in devices, down to the equivalent of two bits without loss, in use in products that serve billions of people.", "zh": "为端侧 NPU 与 GPU 开发超低比特量化方案，在等效 2 比特下实现无损推理，已用于用户规模达数十亿的产品。", "isEmpty": false}, "title": {"en": "Extreme compression", "zh": "极限压缩", "isEmpty": false}}, {"text": {"en": "A share in the architecture of ByteNN-LLM, the engine for language and generative models on devices. Its \"1+N\" layout lets several products draw on one base model. For CUDA on PCs the team delivered quantized inference at arbitrary precision, described as a first in the industry.", "zh": "参与设计端侧 LLM/AIGC 推理引擎 ByteNN-LLM 的架构，其“1+N”部署方式让一个基础模型支撑多项业务；团队还交付了面向 PC 端 CUDA 的任意精度量化推理方案，据介绍为业界首个。", "isEmpty": false}, "title": {"en": "Inference engine", "zh": "推理引擎", "isEmpty": false}}]', NULL, 'f', 'edge-cloud-inference', '2', '{}', '0', 'Models small enough for a device, compression that goes to the limit, and engines that make use of both, so that device and cloud can share the work.', '用足够小的模型、逼近极限的压缩，再加上能把二者用好的推理引擎，让端与云分担计算。', 'Edge-cloud inference', '端云协同推理')
;
INSERT INTO projects (id, capabilities, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-9328-73c9-8729-a572d867940b', '[{"text": {"en": "Low-bit and sparse algorithms, with the operators to match, that work alongside LoRA weights swapped at run time and alongside FSDP, tensor and expert parallelism. With them both families moved in production from BF16 to INT8 and FP8, and later to INT4 and MXFP4 throughout.", "zh": "设计低比特与稀疏算法及配套算子，能够与动态 LoRA 以及 FSDP、TP、EP 等分布式并行方式共存。两个系列的线上服务由此从全 BF16 迁移到 INT8/FP8，随后进一步实现全 INT4/MXFP4 部署。", "isEmpty": false}, "title": {"en": "Inference", "zh": "推理", "isEmpty": false}}, {"text": {"en": "A tiered scheme for training in quantized form. FSDP was rebuilt so that weights travel between devices already quantized, which cuts the traffic. No generative model of ByteDance had been trained this way in production before.", "zh": "设计分层的量化训练策略，并重构 FSDP 通信路径，让权重以量化形式在设备间传输，从而降低通信开销。这是字节跳动生成模型首次在生产中采用量化训练。", "isEmpty": false}, "title": {"en": "Training", "zh": "训练", "isEmpty": false}}]', NULL, 'f', 'aigc-co-design', '0', '{}', '0', 'System and algorithm designed together for two families of generative models. He led the algorithm side and the fit between software and hardware for Seedance 1.0 to 2.0 and Seedream 4.0 to 5.0, on NPUs as well as GPUs and not only on NVIDIA back ends.', '面向两个生成模型系列的系统与算法协同设计。他主导了 Seedance 1.0 至 2.0、Seedream 4.0 至 5.0 的算法优化与软硬协同优化，目标平台兼顾 NPU 与 GPU，也包括非 NVIDIA 后端。', 'Training and inference for Seedance and Seedream', 'Seedance 与 Seedream 的训练与推理优化')
;
INSERT INTO projects (id, capabilities, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-9328-74a3-926f-fbe380e386f6', '[{"text": {"en": "For diffusion and for autoregressive models: timesteps that are corrected, reuse policies that are searched offline, errors that are rectified while sampling runs, and tokens that are refreshed according to motion.", "zh": "覆盖扩散与自回归两类生成模型：修正时间步，离线搜索复用策略，在采样过程中校正误差，并根据运动强弱安排 token 更新。", "isEmpty": false}, "title": {"en": "Cache reuse", "zh": "缓存复用", "isEmpty": false}}, {"text": {"en": "Working pipelines for DynamicRes, for smaller 2D and 3D VAEs, and for distilling image and video models into a form that can be deployed.", "zh": "搭建了 DynamicRes、2D/3D VAE 压缩，以及面向部署的生成模型蒸馏流程，适用于图像与视频的多种生成场景。", "isEmpty": false}, "title": {"en": "Compact generative models", "zh": "轻量生成模型", "isEmpty": false}}, {"text": {"en": "Applied to models that are already distilled to a few sampling steps, this set of methods speeds up inference by another 35% to 50%.", "zh": "对于已经蒸馏到少步采样的模型，这套方法仍可使推理再提速 35% 至 50%。", "isEmpty": false}, "title": {"en": "Combined effect", "zh": "叠加效果", "isEmpty": false}}]', NULL, 'f', 'aigc-compression', '1', '{}', '0', 'Ways to compute less during generation, on the model side: reuse what was computed before, shrink what is processed, and take fewer steps.', '从模型侧减少生成过程的计算量：能复用的不重算，能压缩的不全算，能少走的步数不多走。', 'Caching, token compression and distillation', '缓存复用、token 压缩与蒸馏')
;
INSERT INTO projects (id, capabilities, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-9328-7de9-b600-35b9ecf8a856', '[{"text": {"en": "In charge of optimizing inference for the multimodal models of Doubao.", "zh": "负责豆包多模态模型的推理优化。", "isEmpty": false}, "title": {"en": "Doubao multimodal models", "zh": "豆包多模态模型", "isEmpty": false}}, {"text": {"en": "Implemented the CUDA back end, in addition to the work on the engine''s architecture.", "zh": "除参与引擎架构设计外，还完成了 CUDA 后端的实现。", "isEmpty": false}, "title": {"en": "CUDA back end of ByteNN-LLM", "zh": "ByteNN-LLM 的 CUDA 后端", "isEmpty": false}}, {"text": {"en": "One of the core developers of this inference engine.", "zh": "该推理引擎的核心开发者之一。", "isEmpty": false}, "title": {"en": "Lighten", "zh": "Lighten", "isEmpty": false}}]', NULL, 'f', 'earlier-engine-work', '3', '{}', '0', 'Responsibilities from earlier years at ByteDance that complete the picture above.', '此前在字节跳动承担的相关工作，可与上述项目互为补充。', 'Earlier engine work', '早期的推理引擎工作')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9300-7e32-8e78-b502dbb37462', 'generation', '{"Kailai Feng","Yuxiang Wei","Bo Chen","Yang Pan","Hu Ye","Songwei Liu","Chenqian Yan","Yuan Gao"}', NULL, '@inproceedings{dreamlite,
  title     = {{DreamLite: A Lightweight On-Device Unified Model for Image Generation and Editing}},
  author    = {Kailai Feng and Yuxiang Wei and Bo Chen and Yang Pan and Hu Ye and Songwei Liu and Chenqian Yan and Yuan Gao},
  booktitle = {ECCV 2026},
  year      = {2026}
}
', NULL, '{}', NULL, '{}', 'f', 'f', 'f', 't', 'dreamlite', NULL, '0', NULL, 'ECCV 2026', 'DreamLite', '{}', 'DreamLite: A Lightweight On-Device Unified Model for Image Generation and Editing', 'inproceedings', 'ECCV 2026', '0', '2026', NULL, NULL, 'DreamLite asks how small one network can be and still both create images from text and edit existing ones on a phone. It starts from a pruned mobile U-Net of about 0.39 billion parameters and gives both tasks the same form: the canvas lies beside the source image, or beside a blank when there is nothing to edit. Step distillation then brings sampling down to four steps.', 'DreamLite 想回答的问题是：一个足够小的网络，能否在手机上同时胜任文生图与图像编辑。模型以裁剪后的移动端 U-Net 为骨干，参数量约 0.39B；两类任务共用一种输入形式，即目标画面与原图左右拼接，没有原图时以空白代替。再经步数蒸馏，采样只需 4 步。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9318-74ec-9998-5d09a8d8d070', 'attention', '{"Yu Zhang","Songwei Liu","Chenqian Yan","Sheng Lin","Beichen Ning","Fangmin Chen","Xing Wang"}', 'Oral', '@inproceedings{s2o,
  title     = {{S2O: Early Stopping for Sparse Attention via Online Permutation}},
  author    = {Yu Zhang and Songwei Liu and Chenqian Yan and Sheng Lin and Beichen Ning and Fangmin Chen and Xing Wang},
  booktitle = {ACL 2026},
  year      = {2026}
}
', NULL, '{}', NULL, '{"Yu Zhang","Songwei Liu"}', 'f', 'f', 'f', 't', 's2o', NULL, '3', NULL, 'ACL 2026', 'S2O', '{}', 'S2O: Early Stopping for Sparse Attention via Online Permutation', 'inproceedings', 'ACL 2026', '0', '2026', 'Co-first author and project lead', '共同第一作者，项目负责人', 'Block-sparse attention stops getting faster when its blocks are too coarse to separate the tokens that matter from their neighbors. S2O regroups tokens on the fly by loading them through an index, handles the most important blocks first, and ends once the rest would add little. It aims at long contexts, where attention is the main cost.', '块稀疏注意力的瓶颈在于粒度：块划得太粗，重要的 token 总会连带许多不重要的。S2O 通过索引加载在线重排 token，让重要的内容集中到少数块中，再按重要性由高到低计算，剩余贡献足够小时提前停止。它面向长上下文，也就是注意力开销最突出的场景。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9318-7972-b79c-c0ea190beb93', 'quantization', '{"Songwei Liu","Chao Zeng","Chenqian Yan","Xurui Peng","Xing Wang","Fangmin Chen","Xing Mei"}', 'Spotlight + Oral, top 0.7%', '@inproceedings{tcec,
  title     = {{TCEC: Error Propagation Mechanisms and Compensation Strategies for Quantized Diffusion}},
  author    = {Songwei Liu and Chao Zeng and Chenqian Yan and Xurui Peng and Xing Wang and Fangmin Chen and Xing Mei},
  booktitle = {ICML 2026},
  year      = {2026}
}
', NULL, '{}', NULL, '{}', 'f', 'f', 'f', 't', 'tcec', NULL, '1', NULL, 'ICML 2026', 'TCEC', '{}', 'TCEC: Error Propagation Mechanisms and Compensation Strategies for Quantized Diffusion', 'inproceedings', 'ICML 2026', '0', '2026', NULL, NULL, 'A quantized diffusion model errs a little at every denoising step, and the following steps carry the error on. The paper works out in closed form how these errors add up and turns the result into a correction that depends on the timestep. It can be put on top of existing post-training quantization and costs hardly any time.', '扩散模型量化之后，每一步去噪都会带来少量误差，并随后续步骤不断传递。论文推导出累积误差的闭式表达，并据此设计随时间步变化的补偿方法。该方法可以叠加在现有的训练后量化方案之上，几乎不增加推理时间。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9318-7a1c-a4fe-8725d1fca1a2', 'caching', '{"Jing Xu","Yuexiao Ma","Xuzhe Zheng","Xing Wang","Shiwei Liu","Chenqian Yan","Xiawu Zheng","Rongrong Ji","Fei Chao","Songwei Liu"}', NULL, '@inproceedings{motioncache,
  title     = {{Motion-Aware Caching for Efficient Autoregressive Video Generation}},
  author    = {Jing Xu and Yuexiao Ma and Xuzhe Zheng and Xing Wang and Shiwei Liu and Chenqian Yan and Xiawu Zheng and Rongrong Ji and Fei Chao and Songwei Liu},
  booktitle = {ICML 2026},
  year      = {2026}
}
', 'https://github.com/ywlq/MotionCache', '{}', NULL, '{}', 'f', 'f', 'f', 't', 'motioncache', NULL, '2', NULL, 'ICML 2026', 'MotionCache', '{}', 'Motion-Aware Caching for Efficient Autoregressive Video Generation', 'inproceedings', 'ICML 2026', '0', '2026', NULL, NULL, 'When a video is generated piece by piece, still regions could skip many more denoising steps than moving ones, yet caches tend to treat a whole chunk alike. MotionCache takes the change from frame to frame as an inexpensive sign of motion; once a warm-up has settled what the scene shows, it decides token by token how often to recompute. The paper also explains the cache error through the instability of the residuals.', '自回归视频生成中，静止区域能够跳过的去噪步数远多于运动区域，而已有的缓存策略往往对整段内容一视同仁。MotionCache 以帧间差异作为衡量运动的廉价信号，先用预热阶段确定画面语义，再逐 token 决定重新计算的频率。论文还从残差的不稳定性出发，解释了缓存误差的来源。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9318-7e54-af10-c8a7323e243d', 'caching', '{"Xurui Peng","Chenqian Yan","Hong Liu","Rui Ma","Fangmin Chen","Xing Wang","Zhihua Wu","Songwei Liu","Mingbao Lin"}', NULL, '@inproceedings{ertacache,
  title     = {{ERTACache: Error Rectification and Timesteps Adjustment for Efficient Diffusion}},
  author    = {Xurui Peng and Chenqian Yan and Hong Liu and Rui Ma and Fangmin Chen and Xing Wang and Zhihua Wu and Songwei Liu and Mingbao Lin},
  booktitle = {ICLR 2026},
  year      = {2026}
}
', 'https://github.com/bytedance/ERTACache', '{"Songwei Liu"}', NULL, '{}', 'f', 'f', 'f', 't', 'ertacache', NULL, '4', NULL, 'ICLR 2026', 'ERTACache', '{}', 'ERTACache: Error Rectification and Timesteps Adjustment for Efficient Diffusion', 'inproceedings', 'ICLR 2026', '0', '2026', 'Co-corresponding author', '共同通讯作者', 'Cached features save computation in diffusion sampling, but they are slightly wrong, and a schedule that does not know this makes matters worse. ERTACache deals with both: it finds out offline which steps may be reused, adapts the step lengths during sampling, and corrects what error remains with an inexpensive estimate. Images and videos keep their quality even when many steps are skipped.', '在扩散采样中复用特征可以节省计算，但缓存的特征并不精确，固定的时间步安排又会进一步放大偏差。ERTACache 同时应对这两个问题：离线找出可以复用的步骤，采样时调整步长，再用低成本的估计校正剩余误差。即便跳过许多步，图像与视频的质量也能保持稳定。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-707d-8c8e-2e1c5dd34902', 'architecture', '{"L Liu","Z Wen","Songwei Liu","HY Zhou","H Zhu","W Xie","L Shen","K Ma","Y Zheng"}', NULL, '@misc{mixsearch,
  title        = {{MixSearch: Searching for Domain Generalized Medical Image Segmentation Architectures}},
  author       = {L Liu and Z Wen and Songwei Liu and HY Zhou and H Zhu and W Xie and L Shen and K Ma and Y Zheng},
  howpublished = {arXiv preprint},
  year         = {2021}
}
', NULL, '{}', NULL, '{}', 'f', 'f', 'f', 'f', 'mixsearch', NULL, '13', NULL, 'arXiv preprint', 'MixSearch', '{}', 'MixSearch: Searching for Domain Generalized Medical Image Segmentation Architectures', 'misc', 'arXiv 2021', '0', '2021', NULL, NULL, 'Medical image sets are small, and an architecture searched on one of them may not carry over to the next. MixSearch therefore searches on a mixture of tasks and domains, for the cells of a U-shaped network and for its overall layout at the same time. The outcome is one segmentation network meant for data it has not seen.', '医学影像数据集规模有限，在单一数据集上搜索出的网络结构未必适用于其他数据。MixSearch 把来自不同任务与领域的数据混合起来，同时搜索 U 形网络的单元与整体结构，希望得到在未见数据上同样适用的分割网络。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-70cb-8b37-8af15e37d6d8', NULL, '{"Lekai Song","Pengyu Liu","Yang Liu"}', NULL, '@misc{memristor-bayesian,
  title  = {{Hardware implementation of timely reliable Bayesian decision-making using memristors}},
  author = {Lekai Song and Pengyu Liu and Yang Liu and others},
  year   = {2024}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'memristor-bayesian', NULL, '21', NULL, NULL, 'Memristor Bayesian decision', '{}', 'Hardware implementation of timely reliable Bayesian decision-making using memristors', 'misc', '', '0', '2024', NULL, NULL, NULL, NULL)
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7241-af25-29ed821380c0', 'quantization', '{"Chao Zeng","Songwei Liu","Yusheng Xie","Hong Liu","Xiaojian Wang","Miao Wei","Shu Yang","Fangmin Chen","Xing Mei"}', NULL, '@inproceedings{abq-llm,
  title     = {{ABQ-LLM: Arbitrary-Bit Quantized Inference Acceleration for Large Language Models}},
  author    = {Chao Zeng and Songwei Liu and Yusheng Xie and Hong Liu and Xiaojian Wang and Miao Wei and Shu Yang and Fangmin Chen and Xing Mei},
  booktitle = {AAAI 2025},
  year      = {2025}
}
', NULL, '{}', NULL, '{"Chao Zeng","Songwei Liu","Yusheng Xie"}', 'f', 'f', 'f', 'f', 'abq-llm', NULL, '7', NULL, 'AAAI 2025', 'ABQ-LLM', '{}', 'ABQ-LLM: Arbitrary-Bit Quantized Inference Acceleration for Large Language Models', 'inproceedings', 'AAAI 2025', '0', '2025', NULL, NULL, 'GPUs multiply integers in a few fixed widths only, so many low-bit formats save memory but no time. ABQ-LLM assembles matrix products of any width from one-bit tensor-core operations and adds a calibration that holds accuracy at very low widths. Compared with SmoothQuant, the authors measure 1.6 times the speed and a 2.7-fold saving of memory.', 'GPU 的整数计算单元只支持少数几种位宽，许多低比特格式因此省了显存，却省不了时间。ABQ-LLM 用 1 比特 Tensor Core 运算拼出任意位宽的矩阵乘法，并通过校准在极低比特下保住精度。与 SmoothQuant 相比，论文测得推理速度为其 1.6 倍，显存压缩 2.7 倍。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7283-a936-31d90c17e459', 'sparsity', '{"Songwei Liu","Haitao Xu","Yuyang Xu","Shuai Wang","Jiashi Li","Chenqian Yan"}', NULL, '@misc{sparsebytenn,
  title        = {{SparseByteNN: A Novel Mobile Inference Acceleration Framework Based on Fine-Grained Group Sparsity}},
  author       = {Songwei Liu and Haitao Xu and Yuyang Xu and Shuai Wang and Jiashi Li and Chenqian Yan and others},
  howpublished = {arXiv preprint},
  year         = {2023}
}
', 'https://github.com/lswzjuer/SparseByteNN', '{}', NULL, '{}', 't', 'f', 'f', 'f', 'sparsebytenn', NULL, '10', NULL, 'arXiv preprint', 'SparseByteNN', '{}', 'SparseByteNN: A Novel Mobile Inference Acceleration Framework Based on Fine-Grained Group Sparsity', 'misc', 'arXiv 2023', '0', '2023', NULL, NULL, 'Removing weights seldom makes a mobile network faster, because ordinary kernels cannot skip the zeros. SparseByteNN settles on a pattern between structured and unstructured pruning and writes the ARM and WebAssembly kernels for exactly this pattern. On MobileNet-v1 even moderate sparsity then beats dense execution, at a small cost in accuracy.', '剪掉权重往往并不能让移动端网络变快，因为普通算子无法跳过那些零。SparseByteNN 选择介于结构化与非结构化之间的稀疏模式，并专门为它实现 ARM 与 WebAssembly 算子。在 MobileNet-v1 上，适度稀疏就能快过稠密推理，精度损失很小。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-740f-a146-683500fd0477', 'super-resolution', '{"Y Liu","H Dong","B Liang","Songwei Liu","Q Dong","K Chen","F Chen","L Fu","F Wang"}', NULL, '@inproceedings{uoe,
  title     = {{Unfolding Once Is Enough: A Deployment-Friendly Transformer Unit for Super-Resolution}},
  author    = {Y Liu and H Dong and B Liang and Songwei Liu and Q Dong and K Chen and F Chen and L Fu and F Wang},
  booktitle = {ACM-MM 2023},
  year      = {2023}
}
', 'https://github.com/yongliuy/DITN', '{}', NULL, '{}', 'f', 'f', 'f', 'f', 'uoe', NULL, '11', NULL, 'ACM-MM 2023', 'UOE', '{}', 'Unfolding Once Is Enough: A Deployment-Friendly Transformer Unit for Super-Resolution', 'inproceedings', 'ACM-MM 2023', '0', '2023', NULL, NULL, 'Super-resolution transformers are usually tuned in the training framework and lose their advantage once deployed. This work starts from the other end: its unit restores local structure inside patches, adds long-range context in a separate layer, and replaces or fuses operators that TensorRT handles badly, layer normalization among them. Latency and memory stay low on both sides.', '超分辨率 Transformer 大多只在训练框架中调优，部署之后优势便打了折扣。这项工作从部署端出发：所提出的单元先在图像块内恢复局部结构，再用独立的层补充长程信息，并替换或融合层归一化等不利于 TensorRT 执行的算子，使训练与部署两端都保持较低的延迟和显存占用。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7582-98c8-16c85b819043', 'caching', '{"Haowei Zhu","Tingxuan Huang","Xing Wang"}', NULL, '@misc{tap,
  title  = {{TAP: A Token-Adaptive Predictor Framework for Training-Free Diffusion Acceleration}},
  author = {Haowei Zhu and Tingxuan Huang and Xing Wang and others}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'tap', NULL, '17', NULL, NULL, 'TAP', '{}', 'TAP: A Token-Adaptive Predictor Framework for Training-Free Diffusion Acceleration', 'misc', '', '0', NULL, NULL, NULL, NULL, NULL)
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-758e-9f22-0c0b84f7cb90', 'generation', '{"Jia Li","Xiaomeng Fu","Xurui Peng"}', NULL, '@misc{flex,
  title  = {{Train Short, Inference Long: Training-free Horizon Extension for Autoregressive Video Generation}},
  author = {Jia Li and Xiaomeng Fu and Xurui Peng and others}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'flex', NULL, '19', NULL, NULL, 'FLEX', '{}', 'Train Short, Inference Long: Training-free Horizon Extension for Autoregressive Video Generation', 'misc', '', '0', NULL, NULL, NULL, NULL, NULL)
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7670-bac3-16f0fd566065', 'architecture', '{"Songwei Liu","Chao Zeng","Lianqiang Li","Chenqian Yan","Lean Fu","Xing Mei","Fangmin Chen"}', NULL, '@misc{foldgpt,
  title        = {{FoldGPT: Simple and Effective Large Language Model Compression Scheme}},
  author       = {Songwei Liu and Chao Zeng and Lianqiang Li and Chenqian Yan and Lean Fu and Xing Mei and Fangmin Chen},
  howpublished = {arXiv preprint},
  year         = {2024}
}
', NULL, '{}', NULL, '{"Songwei Liu","Chao Zeng"}', 'f', 'f', 'f', 'f', 'foldgpt', NULL, '9', NULL, 'arXiv preprint', 'FoldGPT', '{}', 'FoldGPT: Simple and Effective Large Language Model Compression Scheme', 'misc', 'arXiv 2024', '0', '2024', NULL, NULL, 'Many layers of a language model produce nearly the same output, so depth is where memory can be saved. FoldGPT learns which blocks matter, drops the others, and lets groups of the remaining ones share their weights; brief fine-tuning with distillation repairs the damage. The goal is a model that fits a phone.', '大语言模型的许多层输出非常接近，说明可以从深度方向节省存储。FoldGPT 先学习各个块的重要性，删去次要的块，再让保留下来的块分组共享权重，最后通过少量微调与蒸馏修复损失，目标是让模型装得进手机。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7859-90b6-5c29e1d2eeeb', 'quantization', '{"Songwei Liu","Hongwei Zhu"}', NULL, '@inproceedings{binary-cnn,
  title     = {{Binary Convolutional Neural Network with High Accuracy and Compression Rate}},
  author    = {Songwei Liu and Hongwei Zhu},
  booktitle = {ICCA 2019},
  year      = {2019}
}
', NULL, '{}', NULL, '{}', 'f', 'f', 'f', 'f', 'binary-cnn', NULL, '14', NULL, 'ICCA 2019', 'Binary CNN', '{}', 'Binary Convolutional Neural Network with High Accuracy and Compression Rate', 'inproceedings', 'ICCA 2019', '0', '2019', NULL, NULL, 'An early paper, from his time as a master''s student, on convolutional networks with binary values, the far end of quantization. It pursues two aims that usually pull apart: a high compression rate and good accuracy.', '硕士阶段的早期论文，研究二值卷积神经网络，即量化的极端情形，力求兼顾通常难以两全的高压缩率与高精度。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7944-8d93-16c2cd85e4d2', 'edge-cloud', '{"Chenqian Yan","Songwei Liu","Hongjian Liu","Xurui Peng","Xiaojian Wang","Fangmin Chen","Lean Fu","Xing Mei"}', NULL, '@misc{hybrid-sd,
  title  = {{Hybrid SD: Edge-Cloud Collaborative Inference for Stable Diffusion Models}},
  author = {Chenqian Yan and Songwei Liu and Hongjian Liu and Xurui Peng and Xiaojian Wang and Fangmin Chen and Lean Fu and Xing Mei},
  year   = {2024}
}
', NULL, '{}', NULL, '{"Chenqian Yan","Songwei Liu","Hongjian Liu"}', 'f', 'f', 'f', 'f', 'hybrid-sd', NULL, '8', NULL, NULL, 'Hybrid SD', '{}', 'Hybrid SD: Edge-Cloud Collaborative Inference for Stable Diffusion Models', 'misc', '', '0', '2024', NULL, NULL, 'Hybrid SD divides one diffusion run between cloud and device. A large model on the server takes the early steps, in which the content is laid out; a pruned model with a lighter VAE on the device finishes the details. The split itself needs no training, and the paper puts the saving in cloud cost at about two thirds.', 'Hybrid SD 把一次扩散过程拆给云与端：云端大模型负责前期步骤，确定画面内容；端侧的裁剪模型配合轻量 VAE 完成后期细节。这种拆分本身无需训练，论文给出的云端成本降幅约为三分之二。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7983-a108-950150ab4330', 'super-resolution', '{"Fangyuan Kong","Mingxi Li","Songwei Liu","Ding Liu","Jingwen He","Yang Bai","Fangmin Chen","Lean Fu"}', NULL, '@inproceedings{rlfn,
  title     = {{Residual Local Feature Network for Efficient Super-Resolution}},
  author    = {Fangyuan Kong and Mingxi Li and Songwei Liu and Ding Liu and Jingwen He and Yang Bai and Fangmin Chen and Lean Fu},
  booktitle = {CVPRW 2022},
  year      = {2022}
}
', 'https://github.com/fyan111/RLFN', '{}', NULL, '{"Fangyuan Kong","Mingxi Li","Songwei Liu"}', 'f', 'f', 'f', 'f', 'rlfn', NULL, '12', NULL, 'CVPRW 2022', 'RLFN', '{}', 'Residual Local Feature Network for Efficient Super-Resolution', 'inproceedings', 'CVPRW 2022', '0', '2022', NULL, NULL, 'RLFN is a super-resolution network built for running time rather than for a low parameter count on paper: three plain convolutions per block take the place of elaborate feature connections. A revised contrastive loss and training in warm-started stages make up for the simpler structure. It won the NTIRE 2022 challenge on efficient super-resolution (runtime track) and became the official baseline of the 2023 edition.', 'RLFN 追求的是实际运行时间，而不是纸面上的参数量：每个模块用三层普通卷积取代复杂的特征连接，再以改进的对比损失和多阶段热启动训练弥补结构上的简化。它获得 NTIRE 2022 高效超分辨率挑战赛冠军（运行时间赛道），并成为 2023 年赛事的官方基线。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7ac8-9dab-54feec542f74', 'generation', '{"Huichao Zhang","Liao Qu","Yiheng Liu"}', NULL, '@misc{nextflow,
  title  = {{NextFlow: Unified Sequential Modeling Activates Multimodal Understanding and Generation}},
  author = {Huichao Zhang and Liao Qu and Yiheng Liu and others}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'nextflow', NULL, '16', NULL, NULL, 'NextFlow', '{}', 'NextFlow: Unified Sequential Modeling Activates Multimodal Understanding and Generation', 'misc', '', '0', NULL, NULL, NULL, NULL, NULL)
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7ad6-b9f7-d45eb370c640', 'sparsity', '{"Chao Zeng","Songwei Liu","Shu Yang","Fangmin Chen","Xing Mei","Lean Fu"}', 'Best Paper Honorable Mention', '@inproceedings{gqsa,
  title     = {{GQSA: Group Quantization and Sparsity for Accelerating Large Language Model Inference}},
  author    = {Chao Zeng and Songwei Liu and Shu Yang and Fangmin Chen and Xing Mei and Lean Fu},
  booktitle = {IJCNLP-AACL 2025},
  year      = {2025}
}
', NULL, '{}', NULL, '{"Chao Zeng","Songwei Liu"}', 'f', 'f', 'f', 'f', 'gqsa', NULL, '6', NULL, 'IJCNLP-AACL 2025', 'GQSA', '{}', 'GQSA: Group Quantization and Sparsity for Accelerating Large Language Model Inference', 'inproceedings', 'IJCNLP-AACL 2025', '0', '2025', NULL, NULL, 'Instead of choosing between quantization and sparsity, GQSA applies both to a language model at once. It prunes in groups that suit a GPU, so the sparsity rate can be set freely where the 2:4 pattern fixes it, and brings an engine that schedules parallel work around those groups. With four-bit weights and half of them removed, it was both more accurate and faster than 2:4 pruning or two-bit quantization.', 'GQSA 不在量化与稀疏之间二选一，而是同时用于大语言模型。它采用适合 GPU 的分组稀疏，稀疏率可以自由设定，不像 2:4 模式那样固定；配套引擎围绕这种分组组织并行任务。在 4 比特权重、50% 稀疏的设置下，其精度与速度均优于 2:4 剪枝和 2 比特量化。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7adb-baab-87ad864bb43d', 'super-resolution', '{"Yawei Li","Kai Zhang","Radu Timofte"}', NULL, '@misc{ntire-2022-esr,
  title  = {{NTIRE 2022 Challenge on Efficient Super-Resolution: Methods and Results}},
  author = {Yawei Li and Kai Zhang and Radu Timofte and others},
  year   = {2022}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'ntire-2022-esr', NULL, '15', NULL, NULL, 'NTIRE 2022 report', '{}', 'NTIRE 2022 Challenge on Efficient Super-Resolution: Methods and Results', 'misc', '', '0', '2022', NULL, NULL, NULL, NULL)
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7e8a-ad7b-41e6a26bc22e', 'generation', '{"Team Seedance","Heyi Chen","Siyan Chen","Songwei Liu"}', NULL, '@misc{seedance-1-5-pro,
  title        = {{Seedance 1.5 Pro: A Native Audio-Visual Joint Generation Foundation Model}},
  author       = {Team Seedance and Heyi Chen and Siyan Chen and Songwei Liu and others},
  howpublished = {arXiv preprint},
  year         = {2025},
  note         = {Author list abridged}
}
', NULL, '{}', NULL, '{}', 't', 'f', 'f', 't', 'seedance-1-5-pro', NULL, '5', NULL, 'arXiv preprint', 'Seedance 1.5 Pro', '{}', 'Seedance 1.5 Pro: A Native Audio-Visual Joint Generation Foundation Model', 'misc', 'arXiv 2025', '0', '2025', NULL, NULL, 'The report of the Seedance team on a model that produces picture and sound together instead of adding a sound track afterwards. Two branches of a diffusion transformer, coupled across the modalities, keep both in step. The report also describes the optimization that makes the model practical to serve.', 'Seedance 团队的技术报告，介绍一个音画同步生成、而非事后配音的基础模型。模型采用双分支扩散 Transformer，由跨模态模块协调画面与声音；报告还介绍了支撑高效部署的优化工作。')
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7ef6-a2b2-f983ce923d33', NULL, '{"Lekai Song","Pengyu Liu","Jingfang Pei"}', NULL, '@misc{memristor-edge-detection,
  title  = {{Lightweight, error-tolerant edge detection using memristor-enabled stochastic logics}},
  author = {Lekai Song and Pengyu Liu and Jingfang Pei and others},
  year   = {2024}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'memristor-edge-detection', NULL, '20', NULL, NULL, 'Memristor edge detection', '{}', 'Lightweight, error-tolerant edge detection using memristor-enabled stochastic logics', 'misc', '', '0', '2024', NULL, NULL, NULL, NULL)
;
INSERT INTO publications (id, area, authors, award, bib_tex, code_url, corresponding, edited_at, equal_contribution, has_more_authors, is_doubtful, is_draft, is_selected, key, paper_url, position, project_url, published_in, short_title, stale_texts, title, type, venue, version, year, role_en, role_zh, summary_en, summary_zh)
VALUES ('01a20482-9319-7f45-9298-f6a6449a7264', 'generation', '{"Yiheng Liu","Liao Qu","Huichao Zhang"}', NULL, '@misc{detailflow,
  title  = {{DetailFlow: 1D Coarse-to-Fine Autoregressive Image Generation via Next-Detail Prediction}},
  author = {Yiheng Liu and Liao Qu and Huichao Zhang and others},
  year   = {2025}
}
', NULL, '{}', NULL, '{}', 't', 't', 'f', 'f', 'detailflow', NULL, '18', NULL, NULL, 'DetailFlow', '{}', 'DetailFlow: 1D Coarse-to-Fine Autoregressive Image Generation via Next-Detail Prediction', 'misc', '', '0', '2025', NULL, NULL, NULL, NULL)
;
INSERT INTO research_interests (id, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-92fa-75ed-9f25-7da8a91976cb', NULL, 'f', 'efficient-aigc', '0', '{}', '0', 'Image and video generation at a fraction of the computation. We quantize and sparsify together with the hardware that has to run the result, compress caches, mixture-of-experts tokens and resolution, and train foundation models that are economical from the start.', '用更少的计算完成图像与视频生成：结合目标硬件做量化与稀疏，压缩缓存、MoE token 与分辨率，并从训练阶段起就控制基础模型的计算开销。', 'Efficient AIGC', '高效 AIGC')
;
INSERT INTO research_interests (id, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-92fa-7908-b99b-97c32fa4dfd4', NULL, 'f', 'efficient-llm', '1', '{}', '0', 'Low-bit and sparse language models, in training as well as at inference. Further threads are speculative decoding, acceleration for long contexts, and compression that is judged by how well it deploys.', '研究大语言模型在训练与推理两端的低比特和稀疏计算，同时关注投机解码、长上下文加速，以及以实际部署效果为准的模型压缩。', 'Efficient LLM', '高效大语言模型')
;
INSERT INTO research_interests (id, edited_at, is_draft, key, position, stale_texts, version, summary_en, summary_zh, title_en, title_zh)
VALUES ('01a20482-92fa-7ec7-bdc6-62905d2cfd52', NULL, 'f', 'heterogeneous-inference', '2', '{}', '0', 'Systems that serve one model family across servers, PCs and phones. Current questions are long contexts, the irregular load that agents produce, the management of KV caches, and the division of work between edge and cloud.', '让同一系列模型在服务器、PC 与手机上都能高效运行。目前关注长上下文推理、智能体带来的不规则负载、KV 缓存系统，以及端云之间的分工。', 'Heterogeneous inference', '异构推理')
;
INSERT INTO research_profiles (id, cv_key, edited_at, figures, is_draft, key, picture_key, position, stale_texts, version, about_en, about_zh, affiliation_en, affiliation_zh, application_route_en, application_route_zh, name_en, name_zh, role_en, role_zh, tagline_en, tagline_zh)
VALUES ('01a20482-92f3-7e9c-8e96-f8565150d6bb', NULL, NULL, '[{"key": "publications", "asOf": "2026-06-06", "label": {"en": "Publications", "zh": "论文", "isEmpty": false}, "value": "17", "source": {"en": "Google Scholar", "zh": "谷歌学术", "isEmpty": false}}, {"key": "citations", "asOf": "2026-06-06", "label": {"en": "Citations", "zh": "被引次数", "isEmpty": false}, "value": "562", "source": {"en": "Google Scholar", "zh": "谷歌学术", "isEmpty": false}}, {"key": "h-index", "asOf": "2026-06-06", "label": {"en": "h-index", "zh": "h 指数", "isEmpty": false}, "value": "9", "source": {"en": "Google Scholar", "zh": "谷歌学术", "isEmpty": false}}]', 'f', 'profile', NULL, '0', '{}', '0', 'Songwei Liu works on machine-learning systems in the Data-AML Heterogeneous Hardware team of ByteDance. He studied at Huazhong University of Science and Technology (bachelor) and Zhejiang University (master) and joined the company in Shanghai in 2021.

He leads a team that takes large models once they are trained and makes them cheaper to serve: Seedance and Seedream on the generative side, the open-source language and vision-language models of Volcengine on the other. The work reaches from compression algorithms through the kernels that make them pay off to the hardware underneath.

His papers follow the same line, from lightweight super-resolution to quantized, sparse and cached inference. They have been accepted at ICML, ICLR, ECCV, ACL, AAAI, IJCNLP-AACL and ACM MM and at a CVPR workshop. The test he cares about is whether a method survives the way into production.

He is glad to hear from people who want to work on efficient model training, inference optimization, cache reuse, sparse and low-bit computation or hardware-software co-design, and from organizers looking for a speaker. His team takes interns regularly.', 'Songwei Liu 就职于字节跳动 Data-AML 异构硬件团队，从事机器学习系统优化。他本科毕业于华中科技大学，硕士毕业于浙江大学，2021 年在上海加入字节跳动。

他带领一支模型优化团队，专注于降低大模型训练完成之后的推理成本：既服务于 Seedance、Seedream 等生成模型，也服务于火山引擎的开源语言模型与视觉语言模型。工作涵盖压缩算法、让算法真正见效的算子实现，以及与底层硬件的协同设计。

他的论文也沿着这条主线展开：早期关注轻量超分辨率，近年集中在量化、稀疏与缓存复用，先后被 ICML、ICLR、ECCV、ACL、AAAI、IJCNLP-AACL、ACM MM 等会议以及 CVPR Workshop 录用。他更在意的是，一个方法能否从论文走进生产系统。

无论是高效模型训练、推理优化、缓存复用、稀疏与低比特计算，还是软硬协同设计，都欢迎来信探讨合作；也欢迎会议与活动的报告邀请。团队常年招收实习生。', 'ByteDance, Data-AML Heterogeneous Hardware team', '字节跳动 Data-AML 异构硬件团队', 'Interns can also apply through ByteDance''s own referral link and official recruiting channels. What you send here reaches Songwei Liu and the people who help him read it; it does not enter the company''s application system. If you have already applied there, just say so in your message.', '实习申请也可以走字节跳动的内推链接或官方招聘渠道。在本站提交的内容会送达 Songwei Liu 本人及协助审阅的同事，但不会进入公司的招聘系统；如果已经通过内推或官方渠道投递，在留言中说明即可。', 'Songwei Liu', NULL, 'MLSys optimization expert', '机器学习系统优化专家', 'Making large generative and language models affordable to run, from the data center to the phone.', '让大规模生成模型与语言模型在云端和端侧都用得起、跑得快。')
;
INSERT INTO site_terms (id, collaboration_days, collaboration_hours, edited_at, intern_days, is_draft, key, position, question_days, shows_collaboration_load, shows_responsiveness, stale_texts, talk_days, version)
VALUES ('01a20482-932c-793d-9f31-5de6e8f48e46', '10', NULL, NULL, '14', 'f', 'terms', '0', '10', 'f', 'f', '{}', '10', '0')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-931c-7789-ab61-20428157b3d7', NULL, '4', 'advanced', NULL, '{efficient-aigc}', 'f', 't', 'low-bit-diffusion', 'intern', NULL, '12', '6', NULL, 'on_site', '0', NULL, '{tcec,ertacache}', '1', '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- Sound linear algebra and probability: you can follow an error bound and say where it is loose.
- PyTorch as a daily tool, and experience with a diffusion model beyond its demo script.
- Some contact with quantization; CUDA or Triton helps but is not required.
- The habit of writing down experiments that failed.', '- 线性代数与概率论基础扎实，能读懂误差界的推导，并看出它松在哪里。
- 熟练使用 PyTorch，动手改过扩散模型，而不只是跑通示例脚本。
- 对量化有初步了解；会 CUDA 或 Triton 更好，但不作要求。
- 有记录失败实验的习惯。', 'At least one open video model runs in four bits at a quality that viewers accept, with code others can rerun and a plain list of the cases that still fail.', '至少让一个开源视频模型在 4 比特下达到人眼可接受的质量，代码可复现，并如实列出仍然失败的情形。', 'In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?', '根据 TCEC，单步看来无关紧要的量化误差，为什么仍可能毁掉最终图像？你会画一张什么图来说明？', 'Error compensation keeps quantized image models faithful. Find out what has to change when the model produces video, and build it.', '误差补偿能让量化后的图像模型基本不失真；换成视频模型，哪些地方需要重新设计？找出答案，并把它做出来。', 'Four-bit video diffusion without the flicker', '不闪烁的 4 比特视频扩散模型', '- Trace how weight and activation errors travel through the steps and layers of an open video diffusion model.
- Extend timestep-aware compensation to INT4 and MXFP4, and compare it with what careful calibration reaches alone.
- Adapt the low-bit kernels the comparison needs, so that speed is measured and not estimated.
- The hard part: an error that is small on average can still show as flicker, and common image metrics do not see it.', '- 选一个开源视频扩散模型，逐步、逐层追踪权重与激活的量化误差如何传递。
- 把随时间步变化的补偿方法推广到 INT4 与 MXFP4，并与只做精细校准的结果对比。
- 改写对比所需的低比特算子，让加速比来自实测而不是估算。
- 难点：平均误差很小，画面依然可能闪烁，而常用的图像指标看不出来。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9325-70c9-ba88-33aff8d1ff3b', NULL, '4', 'advanced', NULL, '{efficient-llm,heterogeneous-inference}', 'f', 't', 'sparse-prefill', 'intern', NULL, NULL, '6', NULL, 'on_site', '1', NULL, '{s2o}', '1', '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- A CUDA or Triton kernel of your own that you profiled and made faster.
- A working understanding of FlashAttention: what is tiled, what is kept, and why.
- Care with numerics, since results must be comparable from run to run.', '- 独立写过 CUDA 或 Triton 算子，做过性能分析，并真正让它跑得更快。
- 理解 FlashAttention 的工作方式：如何分块，保留了什么，为什么这样做。
- 重视数值细节，能保证多次实验的结果可以相互比较。', 'A kernel that beats dense attention at 64K tokens and above in an end-to-end test, and a clear account of the lengths at which it is not worth using.', '在 64K 及更长的上下文中，端到端测试快于稠密注意力；同时说清楚在哪些长度下不值得使用。', 'S2O loads tokens through an index instead of moving them. What does this save, and what may it cost on real memory hardware?', 'S2O 不搬动 token，而是通过索引加载。这样省下了什么？在真实的存储硬件上又可能付出什么代价？', 'Prefill of a long prompt spends most of its time on attention that changes little. Turn early stopping into a kernel that is fast on more than one generation of GPU.', '长提示词的预填充阶段，大量时间花在几乎不影响结果的注意力计算上。把“提前停止”做成算子，并让它在多代 GPU 上都足够快。', 'Sparse attention that knows when to stop', '懂得适时停下的稀疏注意力', '- Reproduce the speed of S2O at several context lengths, and find where the time really goes.
- Study when the stopping rule is too cautious and when it is too bold, by head, by layer and by kind of prompt.
- Write a Triton or CUDA version that copes with grouped-query attention and with batches of uneven length.
- The hard part: index-guided loading fights with memory coalescing, and a gain in theory is easily lost there.', '- 在多种上下文长度下复现 S2O 的加速效果，弄清时间究竟花在哪里。
- 按注意力头、层与提示词类型分析停止规则：什么时候过于保守，什么时候过于激进。
- 用 Triton 或 CUDA 实现支持分组查询注意力、支持变长批次的版本。
- 难点：按索引加载会破坏访存合并，理论收益很容易在这里损失殆尽。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9325-79a3-82bb-0d4b1d948805', NULL, '4', 'intermediate', NULL, '{efficient-aigc,heterogeneous-inference}', 'f', 't', 'phone-editing', 'intern', NULL, '9', '4', NULL, 'on_site', '4', NULL, '{dreamlite,hybrid-sd}', '2', '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- Experience in training or fine-tuning a generative model.
- An eye for images, and the patience to label a few hundred of them yourself.
- Mobile deployment (Android, iOS or an NPU toolkit) is welcome and can be learned here.', '- 训练或微调过生成模型。
- 对图像敏感，也愿意亲手标注几百张图。
- 有 Android、iOS 或 NPU 工具链的部署经验更好，没有也可以边做边学。', 'A model of the same size that is measurably better at one named class of edits, shown in a demo on a phone and in a repeatable test.', '在模型大小不变的前提下，让某一类明确的编辑任务有可量化的提升，并有手机演示与可重复的测试作为佐证。', 'DreamLite generates and edits with one network. How does the input tell it which of the two is wanted, and what is a price of doing it this way?', 'DreamLite 用同一个网络完成生成与编辑。输入如何让它知道该做哪一种？这种方式的代价之一是什么？', 'A compact model can already generate and edit on a phone. Make it follow longer instructions and keep untouched regions truly untouched.', '小模型已经能在手机上生成和编辑图像。下一步，是让它听懂更长的指令，并让不该改的区域真正保持不变。', 'Image editing within a phone''s budget', '手机算力下的图像编辑', '- Chart where a small unified model fails: which instructions, which regions, which sizes of change.
- Improve data, conditioning or distillation for the worst of these cases, one hypothesis at a time.
- Shrink the VAE and the text encoder together with the backbone, and measure on a real phone: time, memory, heat.
- The hard part: every improvement has to fit into the same few hundred million parameters.', '- 摸清小型统一模型的短板：哪类指令、哪些区域、多大幅度的修改容易出错。
- 针对最突出的问题改进数据、条件注入或蒸馏方法，一次只验证一个假设。
- 将 VAE、文本编码器与骨干网络一并压缩，在真机上测量耗时、内存与发热。
- 难点：所有改进都必须装进同样的几亿参数里。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9325-7e38-9777-174217239769', NULL, '4', 'intermediate', NULL, '{efficient-aigc}', 'f', 't', 'video-cache', 'intern', NULL, '9', '4', NULL, 'either', '2', NULL, '{motioncache,ertacache}', '2', '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- Good PyTorch; you can change the sampling loop of a model you did not write.
- Basics of diffusion or flow matching.
- Interest in evaluation, including its dull parts.
- Access to one modern GPU at your university is useful for the first weeks.', '- 熟练掌握 PyTorch，能够修改别人所写模型的采样流程。
- 了解扩散模型或流匹配的基本原理。
- 对评测有兴趣，也耐得住其中枯燥的部分。
- 如果学校能提供一块较新的 GPU，头几周会方便很多。', 'A caching rule with a stated limit of use, faster than motion alone at equal quality in the viewing study, and a public set of difficult scenes.', '提出一条写明适用范围的缓存规则，在主观质量相当的前提下快于只看运动的方案，并公开一套困难场景。', 'MotionCache reads motion from the difference between frames. Name a scene in which this signal misleads, and say what you would expect to see in the output.', 'MotionCache 用帧间差异衡量运动。请举出一个会误导该信号的场景，并说明输出画面可能出现什么现象。', 'Cached features save time until something in the picture moves. Look for a better signal than motion alone to decide what is computed anew.', '画面一动，缓存的特征就可能失效。除了运动强弱，还有没有更好的信号来决定哪些内容需要重新计算？', 'What may a video model remember?', '视频模型可以记住什么？', 'You would first collect scenes in which motion misleads: a camera pan, flickering light, a cut, water. For each one, measure what a cache keeps too long and what it throws away without need.

Then design a signal that costs next to nothing, combine it with error correction in the spirit of ERTACache, and test both on at least two open autoregressive video models. The hard part is judgment: automatic scores move little while people see the difference at once, so a small and clean viewing study belongs to the work.', '首先收集一批“运动会误导判断”的场景：镜头平移、灯光闪烁、画面切换、水面波纹，逐一测量缓存中哪些内容保留过久，哪些又丢弃得太早。

然后设计一种几乎没有额外开销的信号，结合 ERTACache 式的误差校正，在至少两个开源自回归视频模型上验证。难点在于评价：自动指标变化甚微，人眼却一看便知，因此还需要做一个规模不大但设计严谨的主观评测。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9325-7e81-96d1-4c78c03d250f', NULL, '5', 'advanced', NULL, '{efficient-llm,heterogeneous-inference}', 'f', 't', 'any-bit-kernels', 'intern', NULL, '12', '5', NULL, 'on_site', '3', NULL, '{abq-llm,gqsa}', '1', '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- C++ and CUDA; first experience with tensor cores through WMMA, MMA or CUTLASS.
- Willingness to read PTX and profiler output for an afternoon.
- Computer architecture at the level of a good undergraduate course.', '- 掌握 C++ 与 CUDA，通过 WMMA、MMA 或 CUTLASS 用过 Tensor Core。
- 能静下心来花一个下午读 PTX 与性能分析结果。
- 扎实掌握本科阶段的计算机体系结构知识。', 'A small open library with tests and a benchmark table, in which at least one odd width wins against INT4 or INT8 at equal accuracy.', '一个带测试和性能对照表的小型开源库，其中至少有一种非常规位宽在同等精度下胜过 INT4 或 INT8。', 'How many one-bit matrix products does ABQ-LLM need for a W2A8 multiplication, and why can the whole still be fast?', '按照 ABQ-LLM 的做法，一次 W2A8 乘法需要多少次 1 比特矩阵乘？为什么总体上仍然可以很快？', 'Three-, five- or six-bit weights are good for accuracy and awkward for hardware. Write the kernels that make them worth using.', '3、5、6 比特权重有利于精度，却让硬件为难。写出能让它们物有所值的算子。', 'Kernels for odd bit-widths', '非常规位宽的矩阵乘算子', '- Implement W3A8, W5A8 and W6A6 matrix products from one-bit operations, and compare them with unpacking to INT8.
- Combine low widths with group sparsity, and find layouts in which zeros and packed bits do not get in each other''s way.
- Build a cost model that predicts, per layer shape and batch size, which width is fastest.
- The hard part: decoding is bound by memory and prefill by computation, and one kernel seldom serves both.', '- 用 1 比特运算拼出 W3A8、W5A8、W6A6 矩阵乘，并与解包到 INT8 的做法对比。
- 把低位宽与分组稀疏结合起来，寻找让零值与打包比特互不干扰的数据布局。
- 建立代价模型，按层的形状与批大小预测哪种位宽最快。
- 难点：解码受限于访存，预填充受限于计算，一个算子很难两头兼顾。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-708a-8c9c-c6871e6c0605', NULL, NULL, 'advanced', NULL, '{efficient-llm,efficient-aigc}', 'f', 't', 'low-bit-training', 'collaboration', NULL, NULL, '9', NULL, 'either', '8', NULL, '{foldgpt,dreamlite}', NULL, '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- A group with its own training experience and some compute for runs of a few billion parameters at most.
- Interest in open data and open checkpoints.
- One contact person on each side and a short call every other week.', '- 团队有实际训练经验，并有一定算力，规模最多几十亿参数。
- 认同开放数据与开放模型权重。
- 双方各有一位联系人，每两周简短沟通一次。', 'A published recipe with checkpoints, and a joint paper that explains when it works and when it does not.', '公开一套训练方案与模型权重，并合作撰写论文，说明它何时有效、何时失效。', NULL, NULL, 'Small models react to low-precision training more sharply than large ones. Study why, and find recipes that a university cluster can afford.', '与大模型相比，小模型对低精度训练更为敏感。合作研究其中的原因，并找到高校集群也负担得起的训练方案。', 'Training small foundation models in low precision', '小型基础模型的低精度训练', 'We would train a family of small language and image models from the same data in several precisions and follow them closely: which layers diverge first, what gradients and optimizer states need, and what shared or folded layers change.

From this we hope to derive a schedule that raises and lowers precision as training proceeds. The hard part is cost: an effect seen at one size may vanish at the next, so sizes have to be chosen with care.', '设想用同一份数据、以多种精度训练一系列小型语言模型与图像模型，并全程细致观察：哪些层最先发散，梯度与优化器状态需要怎样的精度，层共享或折叠又会带来什么变化。

在此基础上，希望得到一套随训练进程升降精度的策略。难点在于成本：在某个规模上看到的现象，换一个规模可能就消失，因此实验规模要精心选取。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-754b-888a-013d863e40b0', NULL, '3', 'intermediate', NULL, '{heterogeneous-inference,efficient-llm}', 'f', 't', 'kv-cache', 'intern', NULL, NULL, '4', NULL, 'either', '5', NULL, '{s2o}', '1', '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- Strong Python and readable C++; you have found your way through a large code base before.
- Operating-systems thinking: paging, eviction, working sets.
- Basics of transformer inference and of measuring latency properly.', '- Python 功底扎实，能读懂 C++，有在大型代码库中摸索的经验。
- 具备操作系统思维：分页、淘汰策略、工作集。
- 了解 Transformer 推理的基本过程，知道怎样正确测量延迟。', 'A policy that lowers the cost per task on at least two kinds of agent without longer waits at the 99th percentile, offered upstream as a patch.', '在至少两类智能体负载上降低单任务成本，且 P99 等待时间不变长，并以补丁形式提交给上游项目。', 'S2O skips blocks of attention that contribute little. Could the same blocks be dropped from the KV cache for good? Argue briefly for or against.', 'S2O 会跳过贡献很小的注意力块。这些块能否直接从 KV 缓存中永久删除？请简要说明理由。', 'An agent pauses for a tool, returns with new text, and repeats this fifty times. Decide what to keep, what to compress and what to compute again.', '智能体调用工具时会停下来，带着新内容回来，如此反复几十次。哪些缓存该留，哪些该压缩，哪些不如重算？', 'A KV cache for agents that come back', '为去而复返的智能体设计 KV 缓存', '- Record or synthesize traces of agent sessions and describe their load: pauses, shared prefixes, growth.
- Extend an open serving engine with a policy for keeping, quantizing, offloading or dropping cache blocks.
- Compare policies by cost per finished task rather than by tokens per second.
- The hard part: a block that looks dead may be needed twenty turns later, and a wrong guess costs a whole prefill.', '- 采集或合成智能体会话轨迹，刻画其负载特征：停顿、公共前缀与上下文增长。
- 在开源推理引擎中加入缓存策略，决定缓存块的保留、量化、卸载与丢弃。
- 以“完成一项任务的成本”而不是“每秒 token 数”来比较各种策略。
- 难点：看似无用的缓存块可能在二十轮之后又被用到，猜错一次就要重做整段预填充。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-75a1-8274-4adc054203e3', NULL, NULL, 'advanced', NULL, '{heterogeneous-inference,efficient-llm}', 'f', 't', 'agent-serving', 'collaboration', NULL, '12', '6', NULL, 'remote', '9', NULL, '{s2o}', NULL, '{}', NULL, NULL, 'open', '0', NULL, NULL, '- A systems group that has built or changed a serving engine or a distributed store.
- Readiness to release traces or generators, with personal data removed.
- Stamina for careful measurement.', '- 系统方向的团队，开发或改造过推理引擎或分布式存储。
- 愿意公开去除个人信息之后的负载轨迹或生成工具。
- 对细致的测量有耐心。', 'An open workload suite and a scheduler that is shown to help on it, both maintained after the project ends.', '一套开放的负载集，以及在其上证明有效的调度器；项目结束之后，二者仍有人维护。', NULL, NULL, 'Agents turn one request into many, with long shared contexts and hard-to-predict pauses. Together with a systems group we would rethink scheduling for this load.', '智能体会把一次请求变成许多次，上下文长且彼此共享，停顿又难以预料。希望与系统方向的团队一起，重新思考面向这类负载的调度。', 'Serving long contexts and agents', '长上下文与智能体的推理服务', '- Agree on a public set of agent workloads, since none is generally accepted yet.
- Study scheduling, cache placement and sparse attention as one problem instead of three.
- Evaluate on hardware of different vendors, with energy reported next to latency.
- The hard part: improvements for one agent framework often do harm to another.', '- 共同确定一套公开的智能体负载；目前还缺少公认的标准。
- 把调度、缓存放置与稀疏注意力当作一个问题而不是三个问题来研究。
- 在不同厂商的硬件上评测，报告延迟的同时也报告能耗。
- 难点：对一种智能体框架有益的改进，往往会拖累另一种。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-7604-b242-d00d19139300', NULL, '3', 'introductory', NULL, '{efficient-llm,heterogeneous-inference}', 'f', 't', 'compression-bench', 'intern', NULL, '6', '3', NULL, 'remote', '6', NULL, '{gqsa,abq-llm,sparsebytenn}', '2', '{}', NULL, NULL, 'open', '0', NULL, NULL, '- Python, Linux and version control as everyday tools.
- Basic statistics: you would not report a mean without its spread.
- Curiosity about hardware; no experience with kernels is expected.
- Clear written English or Chinese for the reports.', '- 日常使用 Python、Linux 与版本管理工具。
- 具备基本的统计素养：不会只报均值而不报波动。
- 对硬件有好奇心，不要求写过算子。
- 能用中文或英文写出清楚的报告。', 'A public repository in which a stranger reproduces any number of the table with one command.', '一个公开的代码仓库，任何人用一条命令就能复现表中的任意一个数字。', 'Which freedom does GQSA''s group sparsity have that 2:4 sparsity lacks, and what must a kernel do in return?', '与 2:4 稀疏相比，GQSA 的分组稀疏多了哪些自由度？相应地，算子需要额外做些什么？', 'Papers on compression report speed on different machines, batch sizes and baselines. Build the harness that makes them comparable; a good first project in this field.', '压缩论文的加速结果往往来自不同的机器、批大小和基线。搭建一套让它们可以相互比较的评测框架，适合作为进入该领域的第一个项目。', 'An honest benchmark for compressed models', '一套实事求是的模型压缩评测', '- Write a harness that runs quantized and sparse models under fixed clocks, warmed up, with repeated measurements and error bars.
- Cover at least one server GPU, one PC and one phone or single-board computer.
- Re-measure a handful of published methods and write to the authors where numbers differ.
- The hard part: finding out why two correct measurements disagree, again and again.', '- 编写评测框架：锁定频率、充分预热、多次测量并给出误差范围，支持量化与稀疏模型。
- 至少覆盖一种服务器 GPU、一台 PC，以及一部手机或一块单板机。
- 重新测量若干已发表的方法；结果不一致时，写信与作者沟通。
- 难点：一次次弄清楚，两个都没测错的结果为什么对不上。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-793e-a711-4d7babab94b6', NULL, NULL, 'intermediate', NULL, '{heterogeneous-inference,efficient-llm}', 'f', 't', 'portable-kernels', 'collaboration', NULL, NULL, '6', NULL, 'remote', '11', NULL, '{gqsa,sparsebytenn,abq-llm}', NULL, '{}', NULL, NULL, 'open', '0', NULL, NULL, '- Compiler work (MLIR, Triton or TVM) or experience in computer architecture.
- Access to at least one accelerator that is not a common GPU.
- Readiness to publish code under an open license.', '- 有编译器（MLIR、Triton 或 TVM）或体系结构方面的积累。
- 能使用至少一种通用 GPU 之外的加速器。
- 愿意以开源许可证发布代码。', 'Two or three formats with open operators on three platforms, and a paper on what makes a format portable.', '得到两三种数据格式及其在三个平台上的开源算子，并合作撰写论文，阐明什么样的格式才具有可移植性。', NULL, NULL, 'A sparsity pattern that suits one accelerator may be useless on the next. With compiler and architecture groups we would look for patterns and formats that travel.', '适合某种加速器的稀疏模式，换一种硬件可能毫无用处。希望与编译器、体系结构方向的团队一起，寻找可以迁移的模式与数据格式。', 'Sparse and low-bit operators beyond one vendor', '跨厂商的稀疏与低比特算子', '- Describe accelerators by the few properties that decide whether zeros and narrow numbers pay off.
- Search for group patterns and number formats that are good on several of them, rather than best on one.
- Generate the operators from one description, and compare them with hand-written ones.
- The hard part: documentation is incomplete, and much has to be learned by measuring.', '- 提炼出少数几项硬件特性，它们决定零值与窄位宽能否换来收益。
- 寻找在多种加速器上都表现良好的分组模式与数值格式，而不是只在一种硬件上最优。
- 由同一份描述生成各平台算子，并与手写版本对比。
- 难点：硬件文档并不完整，许多细节只能靠测量得知。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-7a03-a2e2-d9adfa4016f8', NULL, NULL, 'intermediate', NULL, '{heterogeneous-inference,efficient-aigc}', 'f', 't', 'edge-cloud-split', 'collaboration', NULL, '12', '6', NULL, 'either', '10', NULL, '{hybrid-sd,dreamlite}', NULL, '{}', NULL, NULL, 'open', '0', 'Shanghai', '上海', '- Experience with mobile systems, networking or privacy, which complements ours in compression.
- Devices and a way to measure energy on them.
- A partner who would enjoy building a demo as much as writing the paper.', '- 具有移动系统、网络或隐私方向的经验，与我方的模型压缩互补。
- 有可用的终端设备，并能测量能耗。
- 做演示系统与写论文同样乐在其中。', 'A working prototype on common phones, with measured gains in waiting time, energy and server cost under changing networks.', '在常见手机上可用的原型系统，并在变化的网络条件下测得等待时间、能耗与服务器成本的改善。', NULL, NULL, 'One generation can be divided between a device and a server, but the best place to cut moves with network, battery and content. We would like to learn it instead of fixing it.', '一次生成可以由端和云共同完成，但最佳切分点会随网络、电量和内容而变化。希望让系统学会选择，而不是事先写死。', 'Who computes what, the phone or the cloud?', '手机与云端，谁来算哪一部分？', '- Extend the split of the diffusion process to recent models and to language, where speculative decoding plays a similar part.
- Predict the best point to hand over from what the device knows at that moment.
- Look at privacy as well: what can the server learn from the intermediate state?
- The hard part: two models that share one generation must agree on what they are drawing or saying.', '- 把扩散过程的端云拆分推广到更新的模型，并延伸到语言模型，投机解码在其中扮演类似的角色。
- 根据设备当时掌握的信息，预测最合适的交接点。
- 同时关注隐私：服务器能从中间状态推断出什么？
- 难点：两个模型接力完成一次生成，必须对“画什么、说什么”保持一致。')
;
INSERT INTO topics (id, closes_on, days_per_week, difficulty, edited_at, interest_keys, is_draft, is_sample, key, kind, link_key, months_max, months_min, opened_on, place, position, promised_days, reading_keys, seats, stale_texts, starts_by, starts_from, state, version, city_en, city_zh, needs_en, needs_zh, outcome_en, outcome_zh, question_en, question_zh, summary_en, summary_zh, title_en, title_zh, work_en, work_zh)
VALUES ('01a20482-9326-7db0-81a1-f65b19ab5b2a', NULL, NULL, 'advanced', NULL, '{efficient-aigc}', 'f', 't', 'error-theory', 'collaboration', NULL, '18', '9', NULL, 'remote', '7', NULL, '{tcec,ertacache}', NULL, '{}', NULL, NULL, 'open', '0', NULL, NULL, '- Expertise in numerical methods for ODEs and SDEs, perturbation theory or stochastic analysis.
- A doctoral student or postdoc who can give it a large part of their time.
- Agreement from the start that results, including negative ones, are published.', '- 熟悉 ODE/SDE 数值方法、扰动理论或随机分析。
- 有一位博士生或博士后能投入较多时间。
- 双方事先约定：结果无论正负，都会公开发表。', 'A theory that predicts, before any run, how far a given model can be quantized and cached at once, confirmed on open models.', '得到一套理论，在运行之前就能预测某个模型最多可以量化并缓存到什么程度，并在开源模型上得到验证。', NULL, NULL, 'Quantization and cache reuse both disturb a sampler and both are corrected, so far separately. We look for a group with a background in numerical analysis to treat them together.', '量化与缓存复用都会扰动采样过程，二者也各有校正方法，但目前都是分开处理。希望与有数值分析背景的团队一起，把二者纳入同一个框架。', 'One error theory for quantization and caching', '量化与缓存的统一误差理论', '- Describe both disturbances in one model of the sampling path, with bounds that can be checked on real networks.
- Ask when the two errors cancel, add or amplify each other, and derive a joint correction.
- We bring implementations and experience with large generative models; the partner brings the theory.
- The hard part: tight bounds tend to be useless in practice and useful ones are hard to prove.', '- 在同一个采样轨迹模型中刻画两类扰动，给出能在真实网络上检验的误差界。
- 分析两类误差何时抵消、何时叠加、何时相互放大，并推导联合校正方法。
- 我方提供实现与大规模生成模型的经验，合作方侧重理论。
- 难点：紧的界往往不实用，实用的界又很难证明。')
;
select pg_notify('portal_content', '')
;
SELECT r.id, r.declines_for, r.edited_at, r.is_on, r.is_shipped, r.key, r.kinds, r.position, r.xmin, r.body_en, r.body_zh, r.title_en, r.title_zh
FROM reply_templates AS r
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94e1-711b-9eea-0a50b49fda21', NULL, NULL, 't', 't', 'received', '{intern,collaboration,talk,question}', '0', 'Hello {{name|there}},

Thank you for writing. Your message is with us under the reference {{reference}}, and it will be read by a person, not by a program.

You will have an answer by {{reply_by}}. Should we need longer than that, we will tell you beforehand. There is nothing you have to do until then.', '{{name|朋友}}，您好！

感谢您的来信。我们已经收到，编号是 {{reference}}。每一封来信都由人来读，不会交给程序筛选。

我们会在 {{reply_by}}之前答复您；如果需要更久，也会提前告诉您。在那之前，您不必再做什么。', 'We have it', '已收到')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f0-7424-b64f-afc3979fd2cd', 'fit', NULL, 't', 't', 'declined-fit', '{intern}', '5', 'Hello {{name|there}},

Thank you for the time and thought you put into your application for {{topic.title|the topic you proposed}}. We read all of it, and we have decided not to go on with it this time.

{{reason_text|What you have done so far and what this topic needs are too far apart this time.}} To be concrete: {{ask:what was missing, in one sentence}}

That says something about one topic at one moment, and nothing about what you will be able to do. If the picture changes, please write again.

{{alternatives|}}

We wish you a project that suits you well.', '{{name|同学}}，您好！

感谢您花时间认真准备对课题“{{topic.title|自拟课题}}”的申请。我们从头到尾读过了，很抱歉，这次没能继续下去。

{{reason_text|您目前的经历与这个课题需要的基础，这一次还有些距离。}}具体来说：{{ask:用一句话说明还缺什么}}

这只是就一个课题、一个时间点而言，并不代表您今后能做到什么。以后情况有了变化，欢迎再来信。

{{alternatives|}}

祝您早日找到合适的课题。', 'Not this time: the fit', '婉拒：不够匹配')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f0-7b9b-8ef7-e3e3e907e1c6', NULL, NULL, 't', 't', 'need-more', '{intern,collaboration,talk,question}', '1', 'Hello {{name|there}},

Thank you for your message. We would like to go on with it and are missing one thing:

{{ask:what we need}}

A few lines are enough, as an answer to this letter. If any of it is difficult for you, tell us, and we will find another way.', '{{name|朋友}}，您好！

感谢您的来信。我们很愿意继续往下谈，只是还缺一点内容，想请您补充：

{{ask:需要对方补充什么}}

写几句话就够了，直接回复这封邮件即可。如果有不方便的地方，也请告诉我们，我们一起想办法。', 'We need something from you', '需要您补充')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f0-7e3e-974b-0f0304d2c37c', NULL, NULL, 't', 't', 'waitlist', '{intern}', '4', 'Hello {{name|there}},

Your application for {{topic.title|the topic you proposed}} is a good one, and we would like to work with you. At the moment, though, every place is taken.

We would like to keep you on the waiting list until {{waiting_until|ask:day}}. If a place opens before then, we will write to you; and on that day you will hear from us either way.

You do not have to wait for us. If you accept something else in the meantime, a short note is enough, and we will be glad for you.', '{{name|同学}}，您好！

您对课题“{{topic.title|自拟课题}}”的申请我们很看重，也希望有机会合作，只是目前名额都满了。

我们想把您列入候补，到 {{waiting_until|ask:日期}} 为止。这期间如果有空位，会马上联系您；到了那一天，无论结果如何，都会给您一个答复。

您不必专门等我们。如果接受了别的机会，回一句话就好，我们同样为您高兴。', 'On the waiting list', '列入候补')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f0-7e72-8650-823de8d4f457', NULL, NULL, 't', 't', 'shortlisted', '{intern}', '2', 'Hello {{name|there}},

Thank you for your patience. Your application for {{topic.title|the topic you proposed}} is now on our short list. What stayed with us most: {{ask:what stood out}}

The next step is a conversation. We will suggest a few times by {{ask:day}}. A place is not certain yet, so please feel free to talk to others as well; if your plans change, one line is enough.', '{{name|同学}}，您好！

让您久等了。您对课题“{{topic.title|自拟课题}}”的申请，我们现在列入了重点考虑。给我们印象最深的是：{{ask:最突出的一点}}

下一步想和您聊一聊，我们会在 {{ask:日期}} 之前提出几个时间。目前名额还没有最后确定，您完全可以同时考虑别的机会；安排如有变化，告诉我们一声就好。', 'On the short list', '列入重点考虑')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f0-7f00-aa5c-f5ac2583df03', NULL, NULL, 't', 't', 'propose-times', '{intern,collaboration}', '3', 'Hello {{name|there}},

We would like to get to know you and talk about what you wrote: about {{ask:how many}} minutes, by video. Would one of these times suit you?

{{ask:two or three times, with the time zone}}

If none of them does, simply name others. You do not need slides. It is a conversation, not an exam, so please bring your own questions, too.', '{{name|朋友}}，您好！

想和您视频聊一聊，彼此认识一下，也谈谈您信里写的内容，大约 {{ask:多少}} 分钟。下面的时间，您看哪个合适？

{{ask:两三个时间，注明时区}}

都不方便的话，请另提几个时间。不用准备幻灯片。这是一次交流，不是考试，您想问什么也请一并带来。', 'Times for a conversation', '约时间交流')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-707d-9fa2-f8fbcb5e5fc2', 'other', NULL, 't', 't', 'declined-generic', '{intern}', '8', 'Hello {{name|there}},

Thank you for writing to us and for the work behind it. We read everything you sent, and we are not able to go on with it this time.

{{reason_text|We can take on only a few people at a time and had to choose.}} You should have a clear answer rather than silence, so we say it plainly, and we know that it is not the one you hoped for.

{{alternatives|}}

We wish you all the best for what comes next.', '{{name|同学}}，您好！

感谢您来信，也感谢您为此花的心思。您发来的内容我们都看过了，很遗憾，这次没能继续下去。

{{reason_text|我们每次能带的人很少，只能有所取舍。}}我们知道这不是您期待的结果，但觉得应当给您一个明确的答复，而不是让您一直等下去。

{{alternatives|}}

祝您接下来一切顺利。', 'Not this time', '婉拒')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7139-826f-a6c55c32cddf', NULL, NULL, 't', 't', 'collaboration-waitlist', '{collaboration}', '14', 'Hello {{name|there}},

Your proposal on {{topic.title|the topic you chose}} is one that we would like to come back to. At the moment, though, we have no room for it.

We would like to keep it until {{waiting_until|ask:day}}. If that changes before then, we will write to you; and on that day you will hear from us either way.

You do not have to wait for us. If you take another way in the meantime, a short note is enough.', '{{name|老师}}，您好！

您就“{{topic.title|您选的课题}}”提出的合作，我们很希望以后能接着谈，只是眼下确实腾不出人手。

我们想先把这份提议保留到 {{waiting_until|ask:日期}}。这期间如果情况有变，会马上联系您；到了那一天，无论结果如何，都会给您一个答复。

您不必专门等我们。如果有了别的安排，回一句话就好。', 'Collaboration: later, perhaps', '合作：先等一等')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7339-8450-2ed097644e8c', NULL, NULL, 't', 't', 'thanks-and-later', '{intern,collaboration,question}', '10', 'Hello {{name|there}},

Thank you for thinking of us. What you describe interests us, and this is just not the moment: {{ask:why not now}}

Please write again {{ask:from when on}}. If you mention {{reference}}, you need not explain anything twice.', '{{name|朋友}}，您好！

感谢您想到我们。您谈到的内容我们很感兴趣，只是现在还不是时候：{{ask:为什么现在不行}}

请您在 {{ask:什么时候}} 之后再来信。提一下编号 {{reference}}，就不必从头再说一遍了。', 'Thank you, and later perhaps', '感谢，以后再谈')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-765f-83a1-98a79560ec5e', NULL, NULL, 't', 't', 'topic-closed', '{intern,collaboration}', '9', 'Hello {{name|there}},

Thank you for your interest. The topic you wrote about, {{topic.title|which we had announced earlier}}, is closed by now, so nobody new can join it. That had nothing to do with your message.

{{alternatives|From time to time a new topic opens; the list on our pages always shows what is open.}}

If another topic appeals to you, one line is enough: we will take your application along, and you need not fill in the form again.', '{{name|朋友}}，您好！

感谢您的关注。您来信谈到的课题“{{topic.title|先前公布的课题}}”现在已经关闭，不再接收新的申请，这与您的来信内容无关。

{{alternatives|我们会不时开放新的课题，网站的课题列表总是最新的。}}

如果您对其他课题感兴趣，回一句话就行：申请材料我们会直接转过去，不用再填一次表。', 'The topic is closed', '课题已关闭')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-768a-855d-e5c911518c5b', 'timing', NULL, 't', 't', 'declined-timing', '{intern}', '7', 'Hello {{name|there}},

Thank you for applying for {{topic.title|the topic you proposed}}. We would have liked to go on, but the calendar is against us.

{{reason_text|The time you can offer and the time this topic needs do not meet.}} You could begin on {{start|the date you gave}}; what the topic needs is {{topic.time|ask:period and days a week}}.

If there is room on your side, please tell us and we will look at it again. If not, we hope that another time works out better.

{{alternatives|}}', '{{name|同学}}，您好！

感谢您申请课题“{{topic.title|自拟课题}}”。我们本来很想继续，可惜时间没能凑到一起。

{{reason_text|您可以投入的时间，与这个课题需要的时间这次没能对上。}}您填写的最早到岗时间是 {{start|表中的日期}}，而这个课题需要的是 {{topic.time|ask:时间段和每周天数}}。

如果您那边还能调整，请告诉我们，我们会重新考虑；如果不方便，希望下次时间能合适。

{{alternatives|}}', 'Not this time: the dates', '婉拒：时间对不上')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-76b5-9dbb-a873254bf206', 'full', NULL, 't', 't', 'declined-full', '{intern}', '6', 'Hello {{name|there}},

Thank you for applying for {{topic.title|the topic you proposed}}. We liked reading what you sent, and we are sorry to have to say no.

{{reason_text|All places for this topic are taken.}} We take only as many people as we can look after properly, so this was decided by numbers and not by the quality of your application.

{{alternatives|}}

Would you like to hear from us when a place opens? Then please answer with one line.', '{{name|同学}}，您好！

感谢您申请课题“{{topic.title|自拟课题}}”。您写的内容我们很喜欢，所以更觉得抱歉，这次没办法给您一个名额。

{{reason_text|这个课题的名额已经满了。}}带几个人，我们就要对几个人负责，所以这次是受名额所限，与您申请的水平无关。

{{alternatives|}}

以后有空位时，您愿意收到我们的消息吗？愿意的话，请回一句话。', 'Not this time: no place left', '婉拒：名额已满')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7825-b204-56b31db6bc43', NULL, NULL, 't', 't', 'talk-yes', '{talk}', '16', 'Hello {{name|there}},

Thank you for the invitation. The answer is yes, and gladly. What we have noted: {{ask:date, place, length}}

You will have title, abstract and a short biography by {{ask:day}}. As for travel and recording, we understand it like this: {{ask:what was agreed}}

If any of this is different on your side, please tell us soon.', '{{name|老师}}，您好！

感谢您的邀请，我们很高兴接受。我们记下的安排是：{{ask:日期、地点、时长}}

题目、摘要和简介会在 {{ask:日期}} 之前发给您。关于差旅和录制，我们的理解是：{{ask:已商定的内容}}

如果与您那边的安排有出入，请尽早告诉我们。', 'Talk: yes', '演讲：接受')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7840-865d-86e22a50568a', NULL, NULL, 't', 't', 'talk-colleague', '{talk}', '18', 'Hello {{name|there}},

Thank you for the invitation. We cannot come ourselves, but we know somebody who would speak on this very well: {{ask:who, and why}}

They have agreed to our naming them here and are expecting your letter: {{ask:how to reach them}}', '{{name|老师}}，您好！

感谢您的邀请。我们自己没办法参加，不过想向您推荐一位很适合讲这个题目的同事：{{ask:谁，为什么合适}}

对方已经同意我们在这里提到，您可以直接联系：{{ask:联系方式}}', 'Talk: suggest a colleague', '演讲：推荐同事')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7d9a-9787-9985291699ea', NULL, NULL, 't', 't', 'collaboration-send-more', '{collaboration}', '12', 'Hello {{name|there}},

Your proposal interests us. To see whether we are the right partners for it, we would like to know a little more:

{{ask:what you would like to see}}

Two pages are plenty. Please send nothing confidential yet; if it cannot be done without, tell us, and we will settle that first.', '{{name|老师}}，您好！

您的提议我们很感兴趣。为了判断我们是不是合适的合作方，还想多了解一点：

{{ask:希望看到的内容}}

两页左右就足够了。涉密内容请先不要发来；如果确实绕不开，请告诉我们，先把保密事宜谈好。', 'Collaboration: please send more', '合作：请补充材料')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7de9-a4d3-0f134fb7ec04', 'other', NULL, 't', 't', 'talk-no', '{talk}', '17', 'Hello {{name|there}},

Thank you for the invitation; we know how much work goes into such an event. We have to say no this time: {{ask:the reason, in one sentence}}

We are telling you early, so that there is time to find somebody else. If you think of us again another year, we would be happy.', '{{name|老师}}，您好！

感谢您的邀请，我们知道筹备这样一场活动要花多少心血。很抱歉，这次没办法参加：{{ask:用一句话说明原因}}

尽早告诉您，是希望您还有时间另请他人。以后再有机会，仍然期待您的邀请。', 'Talk: no', '演讲：谢绝')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7e22-97e2-95e870208017', 'other', NULL, 't', 't', 'collaboration-not-now', '{collaboration}', '15', 'Hello {{name|there}},

Thank you for your proposal and for saying so clearly what each side would bring. We have thought about it and cannot take it on now: {{ask:the reason, in one sentence}}

A yes that we could not keep would cost you more than this no. If the idea can wait, please come back to us {{ask:when}}; we would be glad to look at it again.', '{{name|老师}}，您好！

感谢您的合作提议，双方各自能做什么，您写得非常清楚。我们认真考虑过，目前没办法投入：{{ask:用一句话说明原因}}

与其勉强答应却做不到，不如现在坦诚相告，免得耽误您。如果这个想法可以等一等，欢迎您在 {{ask:什么时候}} 再联系我们，我们很愿意重新讨论。', 'Collaboration: not now', '合作：暂不开展')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7ea4-ad09-69e35ce1a485', NULL, NULL, 't', 't', 'collaboration-nda', '{collaboration}', '13', 'Hello {{name|there}},

We would like to go deeper into your proposal. Before either side shows anything that is not public, an agreement on confidentiality has to be signed.

On our side, {{ask:who}} takes care of it. Could you tell us who signs for you, and whether you have a text of your own that you would like to start from?

Until it is signed, please send us only what the whole world may see.', '{{name|老师}}，您好！

我们希望就您的提议谈得更深入一些。在任何一方出示未公开的内容之前，需要先签一份保密协议。

我们这边由 {{ask:谁}} 负责办理。想请问贵方由哪一位签署，是否有惯用的协议文本，可以以它为基础。

在签好之前，请只发送可以公开的内容。', 'Collaboration: an agreement first', '合作：先签保密协议')
RETURNING xmin
;
INSERT INTO reply_templates (id, declines_for, edited_at, is_on, is_shipped, key, kinds, position, body_en, body_zh, title_en, title_zh)
VALUES ('01a20482-94f1-7efa-881e-507a43134e5b', NULL, NULL, 't', 't', 'collaboration-lets-talk', '{collaboration}', '11', 'Hello {{name|there}},

We like your proposal and would like to talk it over with you. Would one of these times suit you, for about {{ask:how many}} minutes?

{{ask:two or three times, with the time zone}}

Three things would help us to prepare: the question that the work should answer, what exists already, and who else on your side should be there.', '{{name|老师}}，您好！

您的提议我们很认同，想约个时间和您视频谈一谈，大约 {{ask:多少}} 分钟。下面的时间，您看哪个方便？

{{ask:两三个时间，注明时区}}

如果方便，请事先告诉我们三件事：这项工作想回答什么问题，目前已有哪些基础，贵方还有哪几位需要参加。这样谈起来会更有效率。', 'Collaboration: let us talk', '合作：约谈')
RETURNING xmin
;
SELECT EXISTS (
    SELECT 1
    FROM users AS u)
;
SELECT o.id, o.expires_at, o.purpose, o.secret_hash, o.used_at, o.user_id
FROM one_time_links AS o
WHERE o.purpose = 'owner_set_up' AND o.used_at IS NULL
;
INSERT INTO one_time_links (id, expires_at, purpose, secret_hash, used_at, user_id)
VALUES ('01a1f7f8-3001-7000-a2d1-92a5339c8c28', '2026-11-21 08:00:00.001+00'::timestamptz, 'owner_set_up', '\x4159b11dd6b901328b9acc882328372eaebeef23ffbe3640898eaa6fd62f13b6', NULL, NULL)
;
SELECT d.xml
FROM data_protection_keys AS d
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT s."Value"
FROM (
    select pg_try_advisory_lock('80738747771749') as "Value"
) AS s
LIMIT 2
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:00:00.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:10:00.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT i.name, i.failed_at, i.failure, i.fetched_at, i.last_uid, i.since, i.uid_validity
FROM incoming_cursors AS i
WHERE i.name = 'replies@portal.test@imap.portal.test/INBOX'
LIMIT 2
;
INSERT INTO data_protection_keys (friendly_name, xml)
VALUES ('key-b45573d8-88a7-421b-8b86-77e9592a3841', '<key id="b45573d8-88a7-421b-8b86-77e9592a3841" version="1"><creationDate>2026-11-22T18:26:36.4833587Z</creationDate><activationDate>2026-11-22T18:26:36.4833587Z</activationDate><expirationDate>2027-02-20T18:26:36.4833587Z</expirationDate><descriptor deserializerType="Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel.AuthenticatedEncryptorDescriptorDeserializer, Microsoft.AspNetCore.DataProtection, Version=10.0.0.0, Culture=neutral, PublicKeyToken=adb9793829ddae60"><descriptor><encryption algorithm="AES_256_CBC" /><validation algorithm="HMACSHA256" /><masterKey p4:requiresEncryption="true" xmlns:p4="http://schemas.asp.net/2015/03/dataProtection"><!-- Warning: the key below is in an unencrypted form. --><value>sDeJfHGUZ4D55jMkfwZ/rL9wyX8c4KqwF41aCzMq1ZuCZfI5THkEdBrYblP6KQeSw1pSbvLv+NDfjErYZ9NXsQ==</value></masterKey></descriptor></descriptor></key>')
RETURNING id
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:10:00.001+00'::timestamptz
    ELSE '2026-11-20 08:00:00.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:10:00.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:00:00.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:00:00.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:00:00.001+00'::timestamptz)
;
INSERT INTO incoming_cursors (name, failed_at, failure, fetched_at, last_uid, since, uid_validity)
VALUES ('replies@portal.test@imap.portal.test/INBOX', NULL, NULL, NULL, '0', '2026-11-20 08:00:00.001+00'::timestamptz, '0')
;
UPDATE incoming_cursors SET uid_validity = '7'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
UPDATE inquiries AS i
SET address_key = NULL
WHERE i.address_key IS NOT NULL AND i.received_at < '2026-11-19 08:00:00.001+00'::timestamptz
;
SELECT min(o.next_attempt_at)
FROM outgoing_emails AS o
WHERE o.state IN ('waiting', 'sending')
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:00:00.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:10:00.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:10:00.001+00'::timestamptz
    ELSE '2026-11-20 08:00:00.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:10:00.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:00:00.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:00:00.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:00:00.001+00'::timestamptz)
;
DELETE FROM link_requests AS l
WHERE l.asked_at < '2026-11-19 08:00:00.001+00'::timestamptz
;
SELECT i.name, i.failed_at, i.failure, i.fetched_at, i.last_uid, i.since, i.uid_validity
FROM incoming_cursors AS i
WHERE i.name = 'replies@portal.test@imap.portal.test/INBOX'
LIMIT 1
;
DELETE FROM exports AS e
WHERE e.finished_at <= '2026-11-19 08:00:00.001+00'::timestamptz
;
DELETE FROM triage_acts AS t
WHERE t.finished_at < '2026-11-19 08:00:00.001+00'::timestamptz
;
UPDATE incoming_cursors SET fetched_at = '2026-11-20 08:00:00.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
DELETE FROM sender_codes AS s
WHERE s.asked_at < '2026-11-19 08:00:00.001+00'::timestamptz
;
select pg_advisory_unlock('80738747771749')
;
DELETE FROM attachments AS a
WHERE a.inquiry_id IS NULL AND a.staged_at < '2026-11-19 08:00:00.001+00'::timestamptz
;
SELECT t.id
FROM triage_acts AS t
WHERE t.finished_at IS NULL
ORDER BY t.at
;
with candidate as (
  select a.id from attachments a
  where a.inquiry_id is not null and a.text_state = 'due' and a.threat is null
    and not exists (select from file_readings r where r.attachment_id = a.id and r.leased_until > '2026-11-20 08:00:00.001+00'::timestamptz)
  order by a.staged_at limit 1 for no key update of a skip locked),
leased as (
  insert into file_readings (attachment_id, attempts, leased_until) select id, 1, '2026-11-20 08:03:00.001+00'::timestamptz from candidate
  on conflict (attachment_id) do update set attempts = file_readings.attempts + 1, leased_until = excluded.leased_until
  where file_readings.leased_until <= '2026-11-20 08:00:00.001+00'::timestamptz
  returning attachment_id, attempts)
select c.id as "Id", l.attempts as "Attempts" from candidate c left join leased l on l.attachment_id = c.id
;
SELECT s."Value"
FROM (
    select forget_old_audit_entries() as "Value"
) AS s
LIMIT 2
;
DELETE FROM review_links AS r
WHERE r.expires_at < '2026-08-22 08:00:00.001+00'::timestamptz OR r.revoked_at < '2026-08-22 08:00:00.001+00'::timestamptz
;
select i.id as "Id", i.reference as "Reference", i.state as "State", (i.first_answered_at is not null or i.no_answer_because is not null) as "IsAnswered", coalesce(e.at, i.received_at) as "Since", w.at as "WarnedAt"
from inquiries i
left join lateral (select max(at) as at from inquiry_events where inquiry_id = i.id and kind = any ('{state_changed,entered_by_hand}')) e on true
left join removal_warnings w on w.inquiry_id = i.id
where i.state = any ('{accepted}') and i.main_inquiry_id is null and (NULL::uuid is null or i.id = NULL::uuid)
  and i.received_at < '2024-11-20 16:00:00+00'::timestamptz and coalesce(e.at, i.received_at) < '2024-11-20 16:00:00+00'::timestamptz
order by i.id
;
UPDATE incoming_cursors SET fetched_at = '2026-11-20 08:00:01.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
DELETE FROM incoming_emails AS i
WHERE i.inquiry_id IS NULL AND i.received_at < '2026-05-20 16:00:00+00'::timestamptz
;
SELECT EXISTS (
    SELECT 1
    FROM users AS u
    WHERE u.email = 'owner@portal.test')
;
insert into server_keys (name, value) values ('inquiry-links', '\x9b80e20a9f24bb9bb5abbd20d1b43722c0a902692bf8d510ecc03312675f3e5e') on conflict do nothing
;
insert into server_keys (name, value) values ('network-addresses', '\x6192dd693f84762f90b403bb1a5a4ca79296db4508fd84f4b9ea1bb75ae52382') on conflict do nothing
;
insert into server_keys (name, value) values ('reply-addresses', '\x23f9406d219e9bb1ca299e441e0d3e2caccc6518d7167bde55e4d5735201fa86') on conflict do nothing
;
insert into server_keys (name, value) values ('account-links', '\x19ba38f1629be08b8210888e68695dca7cdf508beabe75dc08bd22aede0d27ab') on conflict do nothing
;
insert into server_keys (name, value) values ('sender-codes', '\x3b1fb4f7e97f0f0cc919f4818c5cfeca971b358cb07ca5b6e53b51268c8bf4cb') on conflict do nothing
;
SELECT u.id, u.access_failed_count, u.closed_at, u.code_key, u.codes_since, u.concurrency_stamp, u.created_at, u.display_name, u.email, u.email_confirmed, u.joined_at, u.language, u.last_code_step, u.last_signed_in_at, u.lockout_enabled, u.lockout_end, u.normalized_email, u.normalized_user_name, u.password_hash, u.password_set_at, u.phone_number, u.phone_number_confirmed, u.role, u.security_stamp, u.two_factor_enabled, u.user_name
FROM users AS u
WHERE u.normalized_user_name = 'OWNER@PORTAL.TEST'
LIMIT 1
;
SELECT u.id, u.access_failed_count, u.closed_at, u.code_key, u.codes_since, u.concurrency_stamp, u.created_at, u.display_name, u.email, u.email_confirmed, u.joined_at, u.language, u.last_code_step, u.last_signed_in_at, u.lockout_enabled, u.lockout_end, u.normalized_email, u.normalized_user_name, u.password_hash, u.password_set_at, u.phone_number, u.phone_number_confirmed, u.role, u.security_stamp, u.two_factor_enabled, u.user_name
FROM users AS u
WHERE u.normalized_email = 'OWNER@PORTAL.TEST'
LIMIT 2
;
INSERT INTO audit_entries (id, action, actor_id, actor_name, after, at, before, network, subject)
VALUES ('01a1f7f8-33e9-7001-af42-aaaea482985a', 'account_created', NULL, 'command line', 'Owner', '2026-11-20 08:00:01.001+00'::timestamptz, NULL, NULL, 'owner@portal.test')
;
INSERT INTO users (id, access_failed_count, closed_at, code_key, codes_since, concurrency_stamp, created_at, display_name, email, email_confirmed, joined_at, language, last_code_step, last_signed_in_at, lockout_enabled, lockout_end, normalized_email, normalized_user_name, password_hash, password_set_at, phone_number, phone_number_confirmed, role, security_stamp, two_factor_enabled, user_name)
VALUES ('01a1f7f8-33e9-7000-990b-a78640f06436', '0', NULL, NULL, NULL, 'bdbb0aa5-9cbf-4e98-910f-7d4c21fad21d', '2026-11-20 08:00:01.001+00'::timestamptz, 'Olga Owner', 'owner@portal.test', 't', '2026-11-20 08:00:01.001+00'::timestamptz, 'english', '0', NULL, 't', NULL, 'OWNER@PORTAL.TEST', 'OWNER@PORTAL.TEST', 'AQAAAAIAAAfQAAAAEIm0YDdlj8uOdCR9lrEBEOg5PrSwwv08M6V/pij5h2/cDDieEFXhEdr5K2bG25THyw==', '2026-11-20 08:00:01.001+00'::timestamptz, NULL, 'f', 'owner', 'TZMAEKZ6P4BOR2QATRWQ23ORHTFZCIIM', 'f', 'owner@portal.test')
;
SELECT s.value
FROM server_keys AS s
WHERE s.name = 'network-addresses'
LIMIT 2
;
insert into guess_counts as known (key, count, ends_at) values ('\x877a00a9a701e95b557b992ffc72d3365aa8b1557ae84ae21701a64c34db4270', 1, '2026-11-20 08:10:01.001+00'::timestamptz)
on conflict (key) do update set
  count = case when known.ends_at <= '2026-11-20 08:00:01.001+00'::timestamptz then 1 else known.count + 1 end,
  ends_at = case when known.ends_at <= '2026-11-20 08:00:01.001+00'::timestamptz then excluded.ends_at else known.ends_at end
returning count as "Value"
;
insert into guess_counts as known (key, count, ends_at) values ('\xa562493fc14fbeeafa2884be0d7d6fcafb511c15e430d870c2637d115a225fec', 1, '2026-11-20 08:10:01.001+00'::timestamptz)
on conflict (key) do update set
  count = case when known.ends_at <= '2026-11-20 08:00:01.001+00'::timestamptz then 1 else known.count + 1 end,
  ends_at = case when known.ends_at <= '2026-11-20 08:00:01.001+00'::timestamptz then excluded.ends_at else known.ends_at end
returning count as "Value"
;
SELECT u.credential_id, u.user_id, u.data
FROM user_passkeys AS u
WHERE u.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
;
DELETE FROM guess_counts AS g
WHERE g.key = '\xa562493fc14fbeeafa2884be0d7d6fcafb511c15e430d870c2637d115a225fec' OR g.ends_at <= '2026-11-20 08:00:01.001+00'::timestamptz
;
INSERT INTO audit_entries (id, action, actor_id, actor_name, after, at, before, network, subject)
VALUES ('01a1f7f8-33e9-7002-9b85-680133176d78', 'signed_in', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', 'Password', '2026-11-20 08:00:01.001+00'::timestamptz, NULL, '127.0.0.1', 'owner@portal.test')
;
UPDATE users SET last_signed_in_at = '2026-11-20 08:00:01.001+00'::timestamptz
WHERE id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND concurrency_stamp = 'bdbb0aa5-9cbf-4e98-910f-7d4c21fad21d'
;
SELECT u.id, u.claim_type, u.claim_value, u.user_id
FROM user_claims AS u
WHERE u.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
;
DELETE FROM account_sessions AS a
WHERE a.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND NOT EXISTS (
    SELECT 1
    FROM account_sessions AS a0
    WHERE a0.last_seen_at > '2026-11-20 07:30:01.001+00'::timestamptz AND a0.began_at > '2026-11-20 00:00:01.001+00'::timestamptz AND a0.id = a.id)
;
INSERT INTO account_sessions (id, began_at, confirmed_at, device, last_seen_at, method, network, secret_hash, user_id)
VALUES ('01a1f7f8-33e9-7003-ab70-278f3401ffd7', '2026-11-20 08:00:01.001+00'::timestamptz, '2026-11-20 08:00:01.001+00'::timestamptz, '', '2026-11-20 08:00:01.001+00'::timestamptz, 'password', '127.0.0.1', '\x1e250b9a1d68a3a66591c516cc080e7da37503cd5192e2db7437a6d5e5475e08', '01a1f7f8-33e9-7000-990b-a78640f06436')
;
SELECT a.last_seen_at, a.id, a.user_id, a.method, a.confirmed_at
FROM account_sessions AS a
WHERE a.last_seen_at > '2026-11-20 07:30:01.001+00'::timestamptz AND a.began_at > '2026-11-20 00:00:01.001+00'::timestamptz AND a.secret_hash = '\x1e250b9a1d68a3a66591c516cc080e7da37503cd5192e2db7437a6d5e5475e08' AND EXISTS (
    SELECT 1
    FROM users AS u
    WHERE u.id = a.user_id AND u.security_stamp = 'TZMAEKZ6P4BOR2QATRWQ23ORHTFZCIIM' AND u.closed_at IS NULL)
LIMIT 2
;
SELECT s.id, s.account_id, s.is_start, s.name, s.query
FROM saved_views AS s
WHERE s.account_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
ORDER BY s.id
;
SELECT t.id, t.key, t.title_en, t.title_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state <> 'archived'
ORDER BY t.position, t.key
;
SELECT t.id, t.key, t.name_en, t.name_zh
FROM tags AS t
ORDER BY t.key
;
SELECT u31.c AS "At", count(u31.c)::int AS "Count"
FROM (
    SELECT i1.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i
        WHERE i.state = 'new' AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i1
    UNION ALL
    SELECT i2.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i0
        WHERE i0.state NOT IN ('quarantine', 'spam') AND i0.sender_wrote_at IS NOT NULL AND (i0.snoozed_until IS NULL OR i0.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz) AND (i0.state <> 'new' OR (i0.snoozed_until IS NOT NULL AND i0.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz))
        LIMIT '1000'
    ) AS i2
    UNION ALL
    SELECT i4.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i3
        WHERE i3.state NOT IN ('quarantine', 'spam') AND i3.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz AND (i3.state <> 'new' OR (i3.snoozed_until IS NOT NULL AND i3.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i3.state IN ('quarantine', 'spam') OR i3.sender_wrote_at IS NULL OR (i3.snoozed_until IS NOT NULL AND i3.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz))
        LIMIT '1000'
    ) AS i4
    UNION ALL
    SELECT i6.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i5
        WHERE i5.first_answered_at IS NULL AND i5.no_answer_because IS NULL AND i5.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i5.reply_by <= '2026-11-23 08:00:01.001+00'::timestamptz AND (i5.snoozed_until IS NULL OR i5.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz) AND (i5.state <> 'new' OR (i5.snoozed_until IS NOT NULL AND i5.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i5.state IN ('quarantine', 'spam') OR i5.sender_wrote_at IS NULL OR (i5.snoozed_until IS NOT NULL AND i5.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i5.state IN ('quarantine', 'spam') OR CASE
            WHEN i5.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz THEN FALSE
            ELSE TRUE
        END)
        LIMIT '1000'
    ) AS i6
    UNION ALL
    SELECT i8.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i7
        WHERE EXISTS (
            SELECT 1
            FROM outgoing_emails AS o
            WHERE o.state IN ('failed', 'bounced') AND o.inquiry_id = i7.id) AND i7.state NOT IN ('quarantine', 'spam') AND (i7.snoozed_until IS NULL OR i7.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz) AND (i7.state <> 'new' OR (i7.snoozed_until IS NOT NULL AND i7.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i7.state IN ('quarantine', 'spam') OR i7.sender_wrote_at IS NULL OR (i7.snoozed_until IS NOT NULL AND i7.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i7.state IN ('quarantine', 'spam') OR CASE
            WHEN i7.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz THEN FALSE
            ELSE TRUE
        END) AND (i7.first_answered_at IS NOT NULL OR i7.no_answer_because IS NOT NULL OR i7.state IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') OR i7.reply_by > '2026-11-23 08:00:01.001+00'::timestamptz OR (i7.snoozed_until IS NOT NULL AND i7.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz))
        LIMIT '1000'
    ) AS i8
    UNION ALL
    SELECT i10.c
    FROM (
        SELECT 1 AS c
        FROM inquiries AS i9
        WHERE i9.state = 'new' AND (i9.snoozed_until IS NULL OR i9.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i10
    UNION ALL
    SELECT i12.c
    FROM (
        SELECT 2 AS c
        FROM inquiries AS i11
        WHERE i11.state = 'in_review' AND (i11.snoozed_until IS NULL OR i11.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i12
    UNION ALL
    SELECT i14.c
    FROM (
        SELECT 3 AS c
        FROM inquiries AS i13
        WHERE i13.state = 'shortlisted' AND (i13.snoozed_until IS NULL OR i13.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i14
    UNION ALL
    SELECT i16.c
    FROM (
        SELECT 4 AS c
        FROM inquiries AS i15
        WHERE i15.state = 'talking' AND (i15.snoozed_until IS NULL OR i15.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i16
    UNION ALL
    SELECT i18.c
    FROM (
        SELECT 5 AS c
        FROM inquiries AS i17
        WHERE i17.state = 'offer' AND (i17.snoozed_until IS NULL OR i17.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i18
    UNION ALL
    SELECT i20.c
    FROM (
        SELECT 6 AS c
        FROM inquiries AS i19
        WHERE i19.state = 'waiting_sender' AND (i19.snoozed_until IS NULL OR i19.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i20
    UNION ALL
    SELECT i22.c
    FROM (
        SELECT 7 AS c
        FROM inquiries AS i21
        WHERE i21.state = 'on_hold' AND (i21.snoozed_until IS NULL OR i21.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i22
    UNION ALL
    SELECT i24.c
    FROM (
        SELECT 8 AS c
        FROM inquiries AS i23
        WHERE i23.state NOT IN ('quarantine', 'spam') AND i23.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz
        LIMIT '1000'
    ) AS i24
    UNION ALL
    SELECT i26.c
    FROM (
        SELECT 9 AS c
        FROM inquiries AS i25
        WHERE i25.state NOT IN ('quarantine', 'spam') AND i25.first_answered_at IS NULL AND i25.no_answer_because IS NULL AND i25.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i25.reply_by < '2026-11-20 08:00:01.001+00'::timestamptz
        LIMIT '1000'
    ) AS i26
    UNION ALL
    SELECT i28.c
    FROM (
        SELECT 10 AS c
        FROM inquiries AS i27
        WHERE i27.state NOT IN ('quarantine', 'spam') AND i27.state IN ('waiting_sender', 'on_hold', 'offer', 'accepted', 'declined', 'closed_no_answer') AND i27.told_state <> i27.state
        LIMIT '1000'
    ) AS i28
    UNION ALL
    SELECT i30.c
    FROM (
        SELECT 11 AS c
        FROM inquiries AS i29
        WHERE i29.state = 'quarantine' AND (i29.snoozed_until IS NULL OR i29.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i30
    UNION ALL
    SELECT i32.c
    FROM (
        SELECT 12 AS c
        FROM inquiries AS i31
        WHERE i31.state NOT IN ('quarantine', 'spam') AND i31.kind = ANY ('{intern}')
        LIMIT '1000'
    ) AS i32
    UNION ALL
    SELECT i34.c
    FROM (
        SELECT 13 AS c
        FROM inquiries AS i33
        WHERE i33.state NOT IN ('quarantine', 'spam') AND i33.kind = ANY ('{collaboration}')
        LIMIT '1000'
    ) AS i34
    UNION ALL
    SELECT i36.c
    FROM (
        SELECT 14 AS c
        FROM inquiries AS i35
        WHERE i35.state NOT IN ('quarantine', 'spam') AND i35.kind = ANY ('{talk}')
        LIMIT '1000'
    ) AS i36
    UNION ALL
    SELECT i38.c
    FROM (
        SELECT 15 AS c
        FROM inquiries AS i37
        WHERE i37.state NOT IN ('quarantine', 'spam') AND i37.kind = ANY ('{question}')
        LIMIT '1000'
    ) AS i38
    UNION ALL
    SELECT i40.c
    FROM (
        SELECT 16 AS c
        FROM inquiries AS i39
        WHERE i39.state NOT IN ('quarantine', 'spam') AND i39.topic_id = '01a20482-931c-7789-ab61-20428157b3d7'
        LIMIT '1000'
    ) AS i40
    UNION ALL
    SELECT i42.c
    FROM (
        SELECT 17 AS c
        FROM inquiries AS i41
        WHERE i41.state NOT IN ('quarantine', 'spam') AND i41.topic_id = '01a20482-9325-70c9-ba88-33aff8d1ff3b'
        LIMIT '1000'
    ) AS i42
    UNION ALL
    SELECT i44.c
    FROM (
        SELECT 18 AS c
        FROM inquiries AS i43
        WHERE i43.state NOT IN ('quarantine', 'spam') AND i43.topic_id = '01a20482-9325-7e38-9777-174217239769'
        LIMIT '1000'
    ) AS i44
    UNION ALL
    SELECT i46.c
    FROM (
        SELECT 19 AS c
        FROM inquiries AS i45
        WHERE i45.state NOT IN ('quarantine', 'spam') AND i45.topic_id = '01a20482-9325-7e81-96d1-4c78c03d250f'
        LIMIT '1000'
    ) AS i46
    UNION ALL
    SELECT i48.c
    FROM (
        SELECT 20 AS c
        FROM inquiries AS i47
        WHERE i47.state NOT IN ('quarantine', 'spam') AND i47.topic_id = '01a20482-9325-79a3-82bb-0d4b1d948805'
        LIMIT '1000'
    ) AS i48
    UNION ALL
    SELECT i50.c
    FROM (
        SELECT 21 AS c
        FROM inquiries AS i49
        WHERE i49.state NOT IN ('quarantine', 'spam') AND i49.topic_id = '01a20482-9326-754b-888a-013d863e40b0'
        LIMIT '1000'
    ) AS i50
    UNION ALL
    SELECT i52.c
    FROM (
        SELECT 22 AS c
        FROM inquiries AS i51
        WHERE i51.state NOT IN ('quarantine', 'spam') AND i51.topic_id = '01a20482-9326-7604-b242-d00d19139300'
        LIMIT '1000'
    ) AS i52
    UNION ALL
    SELECT i54.c
    FROM (
        SELECT 23 AS c
        FROM inquiries AS i53
        WHERE i53.state NOT IN ('quarantine', 'spam') AND i53.topic_id = '01a20482-9326-7db0-81a1-f65b19ab5b2a'
        LIMIT '1000'
    ) AS i54
    UNION ALL
    SELECT i56.c
    FROM (
        SELECT 24 AS c
        FROM inquiries AS i55
        WHERE i55.state NOT IN ('quarantine', 'spam') AND i55.topic_id = '01a20482-9326-708a-8c9c-c6871e6c0605'
        LIMIT '1000'
    ) AS i56
    UNION ALL
    SELECT i58.c
    FROM (
        SELECT 25 AS c
        FROM inquiries AS i57
        WHERE i57.state NOT IN ('quarantine', 'spam') AND i57.topic_id = '01a20482-9326-75a1-8274-4adc054203e3'
        LIMIT '1000'
    ) AS i58
    UNION ALL
    SELECT i60.c
    FROM (
        SELECT 26 AS c
        FROM inquiries AS i59
        WHERE i59.state NOT IN ('quarantine', 'spam') AND i59.topic_id = '01a20482-9326-7a03-a2e2-d9adfa4016f8'
        LIMIT '1000'
    ) AS i60
    UNION ALL
    SELECT i62.c
    FROM (
        SELECT 27 AS c
        FROM inquiries AS i61
        WHERE i61.state NOT IN ('quarantine', 'spam') AND i61.topic_id = '01a20482-9326-793e-a711-4d7babab94b6'
        LIMIT '1000'
    ) AS i62
    UNION ALL
    SELECT o1.c
    FROM (
        SELECT 28 AS c
        FROM outgoing_emails AS o0
        WHERE o0.state IN ('draft', 'held')
        LIMIT '1000'
    ) AS o1
    UNION ALL
    SELECT o3.c
    FROM (
        SELECT 29 AS c
        FROM outgoing_emails AS o2
        WHERE o2.state IN ('failed', 'bounced')
        LIMIT '1000'
    ) AS o3
) AS u31
GROUP BY u31.c
;
SELECT count(*)::int
FROM inquiries AS i
WHERE i.state = 'quarantine'
;
SELECT count(*)::int
FROM incoming_emails AS i
WHERE i.state = 'unmatched'
;
SELECT t.key, t.title_en, t.title_zh, i0."Count"
FROM topics AS t
INNER JOIN (
    SELECT i.topic_id AS "Id", count(*)::int AS "Count"
    FROM inquiries AS i
    WHERE i.state IN ('new', 'in_review', 'waiting_sender', 'shortlisted', 'on_hold', 'declined') AND i.told_state NOT IN ('accepted', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND (i.state <> 'declined' OR i.email <> '') AND (i.state <> 'on_hold' OR i.told_state <> 'on_hold' OR i.on_hold_until < '2026-11-20') AND i.topic_id IS NOT NULL
    GROUP BY i.topic_id
) AS i0 ON t.id = i0."Id"
WHERE t.state IN ('closed', 'archived') OR t.closes_on < '2026-11-20'
ORDER BY t.position, t.key
;
SELECT i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.state = 'new' AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz)
ORDER BY i.id
LIMIT '51'
;
SELECT i.sender_wrote_at, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.state NOT IN ('quarantine', 'spam') AND i.sender_wrote_at IS NOT NULL AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz) AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz))
ORDER BY i.sender_wrote_at, i.id
LIMIT '51'
;
SELECT i.snoozed_until, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.state NOT IN ('quarantine', 'spam') AND i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR i.sender_wrote_at IS NULL OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz))
ORDER BY i.snoozed_until, i.id
LIMIT '51'
;
SELECT i.reply_by, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.first_answered_at IS NULL AND i.no_answer_because IS NULL AND i.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i.reply_by <= '2026-11-23 08:00:01.001+00'::timestamptz AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz) AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR i.sender_wrote_at IS NULL OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR CASE
    WHEN i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz THEN FALSE
    ELSE TRUE
END)
ORDER BY i.reply_by, i.id
LIMIT '51'
;
SELECT i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND EXISTS (
    SELECT 1
    FROM outgoing_emails AS o
    WHERE o.state IN ('failed', 'bounced') AND o.inquiry_id = i.id) AND i.state NOT IN ('quarantine', 'spam') AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz) AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR i.sender_wrote_at IS NULL OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR CASE
    WHEN i.snoozed_until <= '2026-11-20 08:00:01.001+00'::timestamptz THEN FALSE
    ELSE TRUE
END) AND (i.first_answered_at IS NOT NULL OR i.no_answer_because IS NOT NULL OR i.state IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') OR i.reply_by > '2026-11-23 08:00:01.001+00'::timestamptz OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-20 08:00:01.001+00'::timestamptz))
ORDER BY i.id
LIMIT '51'
;
SELECT i.id
FROM inquiries AS i
ORDER BY i.id
LIMIT 1
;
SELECT t.id, t.actor_id, t.actor_name, t.at, t.finished_at, t.kind, t.name, t.total, t.undone_at, t.wishes
FROM triage_acts AS t
WHERE t.actor_id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND t.undone_at IS NULL AND t.finished_at IS NOT NULL
ORDER BY t.id DESC
LIMIT 1
;
SELECT count(*) FILTER (WHERE o0.state IN ('waiting', 'sending') AND o0.needs_operator)::int > 0, count(*) FILTER (WHERE o0.state IN ('waiting', 'sending') AND o0.due_since < '2026-11-20 07:00:01.001+00'::timestamptz AND (o0.last_error IS NOT NULL OR o0.next_attempt_at < '2026-11-20 07:00:01.001+00'::timestamptz))::int, count(*) FILTER (WHERE o0.state IN ('failed', 'bounced'))::int
FROM (
    SELECT o.due_since, o.last_error, o.needs_operator, o.next_attempt_at, o.state, 1 AS "Key"
    FROM outgoing_emails AS o
    WHERE o.state IN ('waiting', 'sending') OR (o.state IN ('failed', 'bounced') AND o.last_failed_at > '2026-11-17 08:00:01.001+00'::timestamptz)
) AS o0
GROUP BY o0."Key"
LIMIT 2
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state = 'open' AND (t.closes_on IS NULL OR t.closes_on >= '2026-11-20') AND t.link_key IS NULL AND t.kind = 'intern'
ORDER BY t.position
;
select t.intern_days as "InternDays", t.collaboration_days as "CollaborationDays", t.talk_days as "TalkDays", t.question_days as "QuestionDays",
  t.shows_responsiveness as "ShowsResponsiveness", t.collaboration_hours as "CollaborationHours", t.shows_collaboration_load as "ShowsCollaborationLoad", p.key as "Pause", p.starts_on as "StartsOn", p.ends_on as "EndsOn", p.reason_en as "En", p.reason_zh as "Zh"
from (values (1)) as always (present)
left join site_terms t on t.key = 'terms' and not t.is_draft
left join pauses p on p.ends_on >= '2026-11-20' and not p.is_draft
order by p.starts_on, p.id
;
SELECT r.id, r.cv_key, r.edited_at, r.figures, r.is_draft, r.key, r.picture_key, r.position, r.stale_texts, r.version, r.about_en, r.about_zh, r.affiliation_en, r.affiliation_zh, r.application_route_en, r.application_route_zh, r.name_en, r.name_zh, r.role_en, r.role_zh, r.tagline_en, r.tagline_zh
FROM research_profiles AS r
WHERE NOT (r.is_draft) AND r.key = 'profile'
LIMIT 1
;
SELECT a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin
FROM attachments AS a
WHERE a.form_key = '3990d60c-5c8c-41b7-a6da-afef6c52ad7e'
;
SELECT count(*)::int
FROM (
    SELECT 1
    FROM inquiries AS i
    WHERE i.received_at > '2026-11-20 07:50:01.001+00'::timestamptz
    LIMIT '100001'
) AS i0
;
SELECT r.name_en, r.name_zh
FROM research_profiles AS r
WHERE NOT (r.is_draft) AND r.key = 'profile'
LIMIT 1
;
select pg_advisory_xact_lock(hashtextextended(encode('\xed8a9a987351570b5e5c42d35acb2dd1'::bytea, 'hex'), 1))
;
SELECT p."EarlierId", p."EarlierOfForm", p."EarlierVersion", p."InAttackWindow", p."InDigest", p."InHour", p."InMinute", p."OpenOfSender", p."SameFileFromAnother", p."SameTextFromAnother", p."WithFiles"
FROM (
    select
      (select id from inquiries where submission_key = '40db4d78-ebbe-bc33-1684-3d84363adaee') as "EarlierId",
      (select token_version from inquiries where submission_key = '40db4d78-ebbe-bc33-1684-3d84363adaee') as "EarlierVersion",
      (select id from inquiries where form_key = '3990d60c-5c8c-41b7-a6da-afef6c52ad7e' and state = 'new' order by id desc limit 1) as "EarlierOfForm",
      (select count(*)::int from inquiries where address_key = '\xed8a9a987351570b5e5c42d35acb2dd1'::bytea and received_at > '2026-11-20 07:59:01.001+00'::timestamptz) as "InMinute",
      (select count(*)::int from inquiries where address_key = '\xed8a9a987351570b5e5c42d35acb2dd1'::bytea and received_at > '2026-11-20 07:00:01.001+00'::timestamptz) as "InHour",
      (select count(*)::int from inquiries where received_at > '2026-11-20 07:50:01.001+00'::timestamptz) as "InAttackWindow",
      (select count(*)::int from inquiries where email = 'early-intern@example.edu'
        and state not in ('declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')) as "OpenOfSender",
      exists (select from inquiries where text_fingerprint = '\x5e0d633af8966c2ebbfc7d36a4537d236c3f599e6fe2cd24a5e2b545a3144063'::bytea and email <> 'early-intern@example.edu' and form_key <> '3990d60c-5c8c-41b7-a6da-afef6c52ad7e') as "SameTextFromAnother",
      exists (select from attachments a join inquiries i on i.id = a.inquiry_id
        where a.sha256 = any ('{}'::bytea[]) and i.email not in ('early-intern@example.edu', '') and i.form_key <> '3990d60c-5c8c-41b7-a6da-afef6c52ad7e') as "SameFileFromAnother",
      array(select address from notice_preferences where cadence <> 'each') as "InDigest",
      array(select address from notice_preferences where attach_files) as "WithFiles"
) AS p
LIMIT 2
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7f8-33e9-7004-83a1-0c1c196a6e17', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, '3990d60c-5c8c-41b7-a6da-afef6c52ad7e', 'f', 'intern', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:00:01.001+00'::timestamptz, 'INT-TVP8-C6TW', NULL, '2026-12-04 08:00:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '40db4d78-ebbe-bc33-1684-3d84363adaee', '\x5e0d633af8966c2ebbfc7d36a4537d236c3f599e6fe2cd24a5e2b545a3144063', '1', 'new', '01a20482-931c-7789-ab61-20428157b3d7', 'early-intern@example.edu', 'Ada Zhang', 'Example University', '张爱达')
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7f8-33e9-7006-a626-e292451514fa', NULL, NULL, '2026-11-20 08:00:01.001+00'::timestamptz, NULL, NULL, '01a1f7f8-33e9-7004-83a1-0c1c196a6e17', 'received', NULL)
;
INSERT INTO intern_applications (inquiry_id, advisor, ai_use, approval, cv_link, days_per_week, degree, earliest_start, experience, fit_gaps, graduation, major, may_pass_on, months, phone, place, second_topic_id, source, topic_answer, topic_question, work_links, year)
VALUES ('01a1f7f8-33e9-7004-83a1-0c1c196a6e17', 'Prof. Example', 'For checking my English.', 'not_asked_yet', 'https://example.edu/~ada/cv.pdf', '4', 'master', '2027-03-01', 'I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration.', '{}', '2028-06-01', 'Computer architecture', 'f', '6', NULL, 'on_site', '01a20482-9325-70c9-ba88-33aff8d1ff3b', 'A paper', 'Each step starts from the output of the one before, so a small bias repeats in the same direction. I would plot the norm of the summed error over the steps.', 'In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?', 'https://code.example.org/ada/kernels my INT4 kernel', '2')
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7f8-33e9-7005-8498-14bddd208fc1', NULL, NULL, 'In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. early-intern@example.edu', NULL, '01a1f7f8-33e9-7004-83a1-0c1c196a6e17', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:00:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7f8-33e9-7007-ad01-616bfe4a47f7', 'f', '0', '2026-11-20 08:00:01.001+00'::timestamptz, '2026-11-20 08:00:01.001+00'::timestamptz, NULL, '01a1f7f8-33e9-7004-83a1-0c1c196a6e17', 't', 'notice', 'english', NULL, NULL, '<01a1f7f833e97007ad01616bfe4a47f7@portal.test>', 'f', '2026-11-20 08:00:01.001+00'::timestamptz, '{}', NULL, 'early-intern@example.edu', 'Ada Zhang', NULL, 'waiting', '[INT-TVP8-C6TW] Intern application: Ada Zhang', 'From: Ada Zhang (张爱达), early-intern@example.edu
School: Example University, Master, year 2, Computer architecture, graduation June 2028
Topic: Four-bit video diffusion without the flicker
Second choice: Sparse attention that knows when to stop
Time: from 1 March 2027, months: 6, days a week: 4, On site
Advisor: Prof. Example, agreement: Not asked yet
CV: https://example.edu/~ada/cv.pdf
Answer by: 4 December 2026
Read and answer: http://portal.test/inbox/INT-TVP8-C6TW

Code, home page, papers
-----------------------
https://code.example.org/ada/kernels my INT4 kernel

Something you built or measured
-------------------------------
I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration.

Why this topic
--------------
In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. early-intern@example.edu

In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
----------------------------------------
Each step starts from the output of the one before, so a small bias repeats in the same direction. I would plot the norm of the summed error over the steps.

Did AI tools help you write this, and how?
----------------------------------------
For checking my English.

An answer to this letter goes straight to the sender, past the inbox.', 'owner@portal.test', NULL, '/inbox/notices')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7f8-33e9-7008-b4d3-c79c7b7aa491', 'f', '0', '2026-11-20 08:00:01.001+00'::timestamptz, '2026-11-20 08:00:01.001+00'::timestamptz, NULL, '01a1f7f8-33e9-7004-83a1-0c1c196a6e17', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7f833e97008b4d3c79c7b7aa491@portal.test>', 'f', '2026-11-20 08:00:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[INT-TVP8-C6TW] We received your message', 'Dear Ada Zhang,

thank you. Your intern application arrived on 20 November 2026; its reference is INT-TVP8-C6TW.

A person will read it, and you will have a first answer by 4 December 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'early-intern@example.edu', 'Ada Zhang', NULL)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:00:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:10:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
SELECT i.token_version
FROM inquiries AS i
WHERE i.id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
LIMIT 2
;
SELECT i.reference
FROM inquiries AS i
WHERE i.id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
LIMIT 2
;
SELECT i.token_version
FROM inquiries AS i
WHERE i.id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17' AND i.state <> 'spam'
LIMIT 2
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, t2.id, t2.closes_on, t2.days_per_week, t2.difficulty, t2.edited_at, t2.interest_keys, t2.is_draft, t2.is_sample, t2.key, t2.kind, t2.link_key, t2.months_max, t2.months_min, t2.opened_on, t2.place, t2.position, t2.promised_days, t2.reading_keys, t2.seats, t2.stale_texts, t2.starts_by, t2.starts_from, t2.state, t2.version, t2.city_en, t2.city_zh, t2.needs_en, t2.needs_zh, t2.outcome_en, t2.outcome_zh, t2.question_en, t2.question_zh, t2.summary_en, t2.summary_zh, t2.title_en, t2.title_zh, t2.work_en, t2.work_zh, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, c0.inquiry_id, c0.first_month, c0.hours_from, c0.hours_to, c0.last_month, t3.inquiry_id, t3.audience, t3.dates, t3.event, t3.event_link, t3.format, t3.length, t3.other_speakers, t3.place, t3.recording, t3.reply_needed_by, t3.talk_language, t3.travel_costs, t3.venue, g.inquiry_id, g.area, g.publication_id, g.subject, p0.id, p0.area, p0.authors, p0.award, p0.bib_tex, p0.code_url, p0.corresponding, p0.edited_at, p0.equal_contribution, p0.has_more_authors, p0.is_doubtful, p0.is_draft, p0.is_selected, p0.key, p0.paper_url, p0.position, p0.project_url, p0.published_in, p0.short_title, p0.stale_texts, p0.title, p0.type, p0.venue, p0.version, p0.year, p0.role_en, p0.role_zh, p0.summary_en, p0.summary_zh
FROM inquiries AS i
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN (
    SELECT t1.id, t1.closes_on, t1.days_per_week, t1.difficulty, t1.edited_at, t1.interest_keys, t1.is_draft, t1.is_sample, t1.key, t1.kind, t1.link_key, t1.months_max, t1.months_min, t1.opened_on, t1.place, t1.position, t1.promised_days, t1.reading_keys, t1.seats, t1.stale_texts, t1.starts_by, t1.starts_from, t1.state, t1.version, t1.city_en, t1.city_zh, t1.needs_en, t1.needs_zh, t1.outcome_en, t1.outcome_zh, t1.question_en, t1.question_zh, t1.summary_en, t1.summary_zh, t1.title_en, t1.title_zh, t1.work_en, t1.work_zh
    FROM topics AS t1
    WHERE NOT (t1.is_draft)
) AS t2 ON i0.second_topic_id = t2.id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN collaboration_loads AS c0 ON i.id = c0.inquiry_id
LEFT JOIN talk_invitations AS t3 ON i.id = t3.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
LEFT JOIN (
    SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
    FROM publications AS p
    WHERE NOT (p.is_draft)
) AS p0 ON g.publication_id = p0.id
WHERE i.id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
LIMIT 2
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:00:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7f8-33e9-7007-ad01-616bfe4a47f7'
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, t.inquiry_id, t.audience, t.dates, t.event, t.event_link, t.format, t.length, t.other_speakers, t.place, t.recording, t.reply_needed_by, t.talk_language, t.travel_costs, t.venue, g.inquiry_id, g.area, g.publication_id, g.subject
FROM inquiries AS i
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
WHERE i.id = ANY ('{01a1f7f8-33e9-7004-83a1-0c1c196a6e17}')
ORDER BY i.id, i0.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.inquiry_id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17' AND o.kind IN ('acknowledgement', 'reply')
ORDER BY o.id
;
SELECT m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at
FROM messages AS m
WHERE m.inquiry_id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17' AND NOT (m.is_automatic) AND m.kind IN ('from_sender', 'reply')
ORDER BY m.written_at, m.id
;
SELECT m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at, i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
FROM inquiries AS i
LEFT JOIN intern_applications AS i1 ON i.id = i1.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
INNER JOIN messages AS m ON i.id = m.inquiry_id
WHERE i.id = ANY ('{01a1f7f8-33e9-7004-83a1-0c1c196a6e17}')
ORDER BY i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT i2.inquiry_id, i2.tag_id, i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
FROM inquiries AS i
LEFT JOIN intern_applications AS i1 ON i.id = i1.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
INNER JOIN inquiry_tags AS i2 ON i.id = i2.inquiry_id
WHERE i.id = ANY ('{01a1f7f8-33e9-7004-83a1-0c1c196a6e17}')
ORDER BY i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin, i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
FROM inquiries AS i
LEFT JOIN intern_applications AS i1 ON i.id = i1.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
INNER JOIN attachments AS a ON i.id = a.inquiry_id
WHERE i.id = ANY ('{01a1f7f8-33e9-7004-83a1-0c1c196a6e17}')
ORDER BY i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT i.id, i.calendar_id, i.chosen_at, i.chosen_start, i.ended_at, i.ending, i.inquiry_id, i.minutes, i.place, i.proposed_at, i.proposed_by_id, i.proposed_by_name, i.reply_id, i.sequence, i.starts, i.words
FROM interviews AS i
WHERE i.inquiry_id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
ORDER BY i.proposed_at DESC, i.id DESC
;
SELECT t.id, t.colour, t.key, t.name_en, t.name_zh
FROM tags AS t
WHERE t.id = ANY ('{}')
;
SELECT a.attachment_id, a.text
FROM attachment_texts AS a
WHERE a.attachment_id = ANY ('{}')
;
SELECT h.id, h.agreed, h.answered_at, h.inquiry_id, h.made_at, h.made_by_id, h.made_by_name, h.parts, h.purpose, h.receiver, h.requested_at, h.requested_by_id, h.requested_by_name, h.taken_back_at, h.withdrawn_at, h.wording
FROM hand_overs AS h
WHERE h.inquiry_id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
ORDER BY h.requested_at DESC, h.id DESC
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:00:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7f8-33e9-7008-b4d3-c79c7b7aa491'
;
SELECT p.id, p.actor_id, p.actor_name, p.at, p.cause, p.inquiry_id, p.new_reply_by, p.note, p.old_reply_by
FROM promise_changes AS p
WHERE p.inquiry_id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17' AND p.cause = 'extended'
ORDER BY p.at, p.id
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:00:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:10:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:10:01.001+00'::timestamptz
    ELSE '2026-11-20 08:00:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:10:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:00:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:00:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:00:01.001+00'::timestamptz)
;
with recursive way as (
  select id, main_inquiry_id from inquiries where id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
  union
  select i.id, i.main_inquiry_id from way join inquiries i on i.id = way.main_inquiry_id)
select id as "Value" from way where main_inquiry_id is null
;
select i.id as "Id", i.reference as "Reference", i.state as "State", (i.first_answered_at is not null or i.no_answer_because is not null) as "IsAnswered", coalesce(e.at, i.received_at) as "Since", w.at as "WarnedAt"
from inquiries i
left join lateral (select max(at) as at from inquiry_events where inquiry_id = i.id and kind = any ('{state_changed,entered_by_hand}')) e on true
left join removal_warnings w on w.inquiry_id = i.id
where i.state = any ('{quarantine,accepted,declined,declined_by_sender,withdrawn,closed,closed_no_answer,duplicate,spam}') and i.main_inquiry_id is null and ('01a1f7f8-33e9-7004-83a1-0c1c196a6e17'::uuid is null or i.id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'::uuid)
  and i.received_at < 'infinity' and coalesce(e.at, i.received_at) < 'infinity'
order by i.id
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:00:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:10:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:10:01.001+00'::timestamptz
    ELSE '2026-11-20 08:00:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:10:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:00:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:00:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:00:01.001+00'::timestamptz)
;
SELECT a.name AS "Name", a.size AS "Size"
FROM attachments AS a
WHERE a.inquiry_id = '01a1f7f8-33e9-7004-83a1-0c1c196a6e17'
ORDER BY a.slot
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7f8-33e9-7004-83a1-0c1c196a6e17', array_to_tsvector('{ada,zhang,张爱,爱达,达,early,intern,earlyintern,example,edu,exampleedu,int,tvp8,c6tw,inttvp8c6tw,university,computer,architecture,prof,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,checking,english,https,cv,pdf,adacvpdf,code,org,kernels,codeexampleorgadakernels,paper,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters}'), 'ada zhang
张爱达
early-intern@example.edu
int-tvp8-c6tw
example university
computer architecture
prof. example
i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
for checking my english.
https://example.edu/~ada/cv.pdf
https://code.example.org/ada/kernels my int4 kernel
a paper
in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. early-intern@example.edu', '{1457617683,-1303271811,-1852516810,-2142575200,-46906046,-1868359401,2033388832,468139409,-1752738699,-136142630,-627746410,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,843103737,1429346377}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7f9-1e49-7000-b8bb-52d0597e08c0', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, 'a60b5fc0-e828-484f-98a1-a59f104f4edd', 'f', 'collaboration', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:01:01.001+00'::timestamptz, 'COL-4C5G-NZJG', NULL, '2026-11-30 08:01:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '7ed883cb-8b29-e40b-2a49-09dba5121736', '\x02130473269b074a97591e189bab72f65cbe4443cd2b30070068d69b49cc505c', '1', 'new', '01a20482-9326-7db0-81a1-f65b19ab5b2a', 'early-collaboration@example.edu', 'Grace Example', 'Example Lab', NULL)
RETURNING xmin
;
INSERT INTO collaboration_proposals (inquiry_id, agreements, brings, effort, goal, homepage, needs, others, restrictions, role, time_frame, type)
VALUES ('01a1f7f9-1e49-7000-b8bb-52d0597e08c0', 'none_yet', 'Two students for six months, a proof of the linear case, and forty hours on a small cluster.', 'up_to5', 'Bound the error of cached steps, for people who serve video models.', 'https://lab.example.org/grace', 'An hour every other week, and a look at which operators are cached in practice.', 'Linus Example, linus@lab.example.org', NULL, 'Lecturer', 'From February; a deadline in May.', 'joint_paper')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7f9-1e49-7002-b767-adc194f8705c', NULL, NULL, '2026-11-20 08:01:01.001+00'::timestamptz, NULL, NULL, '01a1f7f9-1e49-7000-b8bb-52d0597e08c0', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7f9-1e49-7001-b9d2-1cb1afe4d11d', NULL, NULL, 'In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration. early-collaboration@example.edu', NULL, '01a1f7f9-1e49-7000-b8bb-52d0597e08c0', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:01:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7f9-1e49-7003-8522-e0c8e2879cef', 'f', '0', '2026-11-20 08:01:01.001+00'::timestamptz, '2026-11-20 08:01:01.001+00'::timestamptz, NULL, '01a1f7f9-1e49-7000-b8bb-52d0597e08c0', 't', 'notice', 'english', NULL, NULL, '<01a1f7f91e4970038522e0c8e2879cef@portal.test>', 'f', '2026-11-20 08:01:01.001+00'::timestamptz, '{}', NULL, 'early-collaboration@example.edu', 'Grace Example', NULL, 'waiting', '[COL-4C5G-NZJG] Collaboration proposal: Grace Example', 'From: Grace Example, early-collaboration@example.edu
Organisation: Example Lab, Lecturer
Home page: https://lab.example.org/grace
Topic: Joint paper, One error theory for quantization and caching
Effort: Up to 5 hours
Time: From February; a deadline in May.
Agreements: None yet
Answer by: 30 November 2026
Read and answer: http://portal.test/inbox/COL-4C5G-NZJG

The goal in one sentence
------------------------
Bound the error of cached steps, for people who serve video models.

Description
-----------
In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration. early-collaboration@example.edu

What you bring
--------------
Two students for six months, a proof of the linear case, and forty hours on a small cluster.

What you need from us
---------------------
An hour every other week, and a look at which operators are cached in practice.

Others on your side
-------------------
Linus Example, linus@lab.example.org

An answer to this letter goes straight to the sender, past the inbox.', 'owner@portal.test', NULL, '/inbox/notices')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7f9-1e49-7004-889c-43707993e85a', 'f', '0', '2026-11-20 08:01:01.001+00'::timestamptz, '2026-11-20 08:01:01.001+00'::timestamptz, NULL, '01a1f7f9-1e49-7000-b8bb-52d0597e08c0', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7f91e497004889c43707993e85a@portal.test>', 'f', '2026-11-20 08:01:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[COL-4C5G-NZJG] We received your message', 'Dear Grace Example,

thank you. Your collaboration proposal arrived on 20 November 2026; its reference is COL-4C5G-NZJG.

A person will read it, and you will have a first answer by 30 November 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'early-collaboration@example.edu', 'Grace Example', NULL)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:01:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:11:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7f9-1e49-7000-b8bb-52d0597e08c0', array_to_tsvector('{grace,example,early,collaboration,earlycollaboration,edu,exampleedu,col,4c5g,nzjg,col4c5gnzjg,lab,lecturer,https,org,labexampleorggrace,bound,the,error,of,cached,steps,for,people,who,serve,video,models,two,students,six,months,a,proof,linear,case,and,forty,hours,on,small,cluster,an,hour,every,other,week,look,at,which,operators,are,in,practice,from,february,deadline,may,linus,labexampleorg,first,month,i,would,reproduce,flicker,open,model,step,by,log,where,grows,what,could,go,wrong,is,that,metric,does,not,see,it,so,begin,with,human,comparison,after,try,to,compensate,only,matters,wrote,cuda,kernel,grouped,int4,matrix,products,reaches,78,memory,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,benchmark,fellow,student,did,calibration}'), 'grace example
early-collaboration@example.edu
col-4c5g-nzjg
example lab
lecturer
https://lab.example.org/grace
bound the error of cached steps, for people who serve video models.
two students for six months, a proof of the linear case, and forty hours on a small cluster.
an hour every other week, and a look at which operators are cached in practice.
from february; a deadline in may.
linus example, linus@lab.example.org
in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration. early-collaboration@example.edu', '{1305078225,-1279870959,-1251113014,-956431673,-46906046,-1320765331,1168475404,-1439071594,866202368,1973617472,20087563,1992465221,-2082603358,-935985239,254339744,171648343,76354571,75869404,108476830,-2088949662}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:02:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7f9-1e49-7003-8522-e0c8e2879cef'
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, 'cd433750-5cef-4d9f-8399-cd0354eb0743', 'f', 'talk', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:02:01.001+00'::timestamptz, 'TLK-32J7-9DXX', NULL, '2026-11-30 08:02:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', 'fac87d3b-d228-f553-5eb7-dca663cd9969', '\x8358395469a8b1ab11c462da6a6bb0aa7b4ae8e5ad0306cca17521abbcbee15e', '1', 'new', NULL, 'early-talk@example.edu', 'Hanna Host', 'Example Society', NULL)
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7fa-08a9-7002-b9af-2d4b90b22bb7', NULL, NULL, '2026-11-20 08:02:01.001+00'::timestamptz, NULL, NULL, '01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7fa-08a9-7001-9200-0e57979b7fb5', NULL, NULL, 'What quantization costs in video, and how to see it. Written by early-talk@example.edu.', NULL, '01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:02:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fa-08a9-7003-bc97-a61789b48e22', 'f', '0', '2026-11-20 08:02:01.001+00'::timestamptz, '2026-11-20 08:02:01.001+00'::timestamptz, NULL, '01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', 't', 'notice', 'english', NULL, NULL, '<01a1f7fa08a97003bc97a61789b48e22@portal.test>', 'f', '2026-11-20 08:02:01.001+00'::timestamptz, '{}', NULL, 'early-talk@example.edu', 'Hanna Host', NULL, 'waiting', '[TLK-32J7-9DXX] Talk invitation: Hanna Host', 'From: Hanna Host, early-talk@example.edu
Organisation: Example Society
Event: Workshop on Efficient Generation, Example Society, https://conf.example.org/2027
Time: 12 May 2027, UTC+8, answer needed by 1 February 2027
Place: On site or remote, Hangzhou, main hall
Format: Talk, 40 minutes and 10 for questions, Either
Audience: About 80 engineers who serve models
Answer by: 30 November 2026
Read and answer: http://portal.test/inbox/TLK-32J7-9DXX

What you would like to hear about
---------------------------------
What quantization costs in video, and how to see it. Written by early-talk@example.edu.

An answer to this letter goes straight to the sender, past the inbox.', 'owner@portal.test', NULL, '/inbox/notices')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fa-08a9-7004-a163-99aa9620b6aa', 'f', '0', '2026-11-20 08:02:01.001+00'::timestamptz, '2026-11-20 08:02:01.001+00'::timestamptz, NULL, '01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7fa08a97004a16399aa9620b6aa@portal.test>', 'f', '2026-11-20 08:02:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[TLK-32J7-9DXX] We received your message', 'Dear Hanna Host,

thank you. Your talk invitation arrived on 20 November 2026; its reference is TLK-32J7-9DXX.

A person will read it, and you will have a first answer by 30 November 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'early-talk@example.edu', 'Hanna Host', NULL)
;
INSERT INTO talk_invitations (inquiry_id, audience, dates, event, event_link, format, length, other_speakers, place, recording, reply_needed_by, talk_language, travel_costs, venue)
VALUES ('01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', 'About 80 engineers who serve models', '12 May 2027, UTC+8', 'Workshop on Efficient Generation, Example Society', 'https://conf.example.org/2027', 'talk', '40 minutes and 10 for questions', NULL, 'either', 'not_decided', '2027-02-01', 'either', 'covered', 'Hangzhou, main hall')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:02:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7f9-1e49-7004-889c-43707993e85a'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:02:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:12:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', array_to_tsvector('{hanna,host,early,talk,earlytalk,example,edu,exampleedu,tlk,32j7,9dxx,tlk32j79dxx,society,workshop,on,efficient,generation,12,may,2027,utc,8,hangzhou,main,hall,40,minutes,and,10,for,questions,about,80,engineers,who,serve,models,https,conf,org,confexampleorg2027,what,quantization,costs,in,video,how,to,see,it,written,by}'), 'hanna host
early-talk@example.edu
tlk-32j7-9dxx
example society
workshop on efficient generation, example society
12 may 2027, utc+8
hangzhou, main hall
40 minutes and 10 for questions
about 80 engineers who serve models
https://conf.example.org/2027
what quantization costs in video, and how to see it. written by early-talk@example.edu.', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT p.key AS "Key", p.id AS "Id", p.title AS "Title", p.short_title AS "ShortTitle"
FROM publications AS p
WHERE NOT (p.is_draft) AND NOT (p.is_doubtful)
ORDER BY p.year IS NULL, p.year DESC, p.position
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:03:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fa-08a9-7003-bc97-a61789b48e22'
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7fa-f309-7000-aab1-751fab2f7dfd', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, 'de999af5-8a93-4cda-82bf-6b1ab9e1e640', 'f', 'question', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:03:01.001+00'::timestamptz, 'QUE-P2SN-9GVN', NULL, '2026-11-30 08:03:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '39a7ffef-6983-116e-68ab-a070f70096a6', '\xbef17c165463204de349162599a5fbecf365e0a37228d9c6d92f3b2661e4ffff', '1', 'new', NULL, 'early-question@example.edu', 'Rita Reader', NULL, NULL)
RETURNING xmin
;
INSERT INTO general_questions (inquiry_id, area, publication_id, subject)
VALUES ('01a1f7fa-f309-7000-aab1-751fab2f7dfd', 'paper', '01a20482-9318-7972-b79c-c0ea190beb93', 'Equation 7')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7fa-f309-7002-8552-01f385b9c0c0', NULL, NULL, '2026-11-20 08:03:01.001+00'::timestamptz, NULL, NULL, '01a1f7fa-f309-7000-aab1-751fab2f7dfd', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7fa-f309-7001-a4ee-fc33c62c7585', NULL, NULL, 'In equation 7, is the norm taken over channels or over the whole tensor? Asked by early-question@example.edu.', NULL, '01a1f7fa-f309-7000-aab1-751fab2f7dfd', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:03:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fa-f309-7003-bcb8-064bcf9867d8', 'f', '0', '2026-11-20 08:03:01.001+00'::timestamptz, '2026-11-20 08:03:01.001+00'::timestamptz, NULL, '01a1f7fa-f309-7000-aab1-751fab2f7dfd', 't', 'notice', 'english', NULL, NULL, '<01a1f7faf3097003bcb8064bcf9867d8@portal.test>', 'f', '2026-11-20 08:03:01.001+00'::timestamptz, '{}', NULL, 'early-question@example.edu', 'Rita Reader', NULL, 'waiting', '[QUE-P2SN-9GVN] Question: Rita Reader', 'From: Rita Reader, early-question@example.edu
About: A paper
Subject: Equation 7
Answer by: 30 November 2026
Read and answer: http://portal.test/inbox/QUE-P2SN-9GVN

Your question
-------------
In equation 7, is the norm taken over channels or over the whole tensor? Asked by early-question@example.edu.

An answer to this letter goes straight to the sender, past the inbox.', 'owner@portal.test', NULL, '/inbox/notices')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fa-f309-7004-903c-305b16db6377', 'f', '0', '2026-11-20 08:03:01.001+00'::timestamptz, '2026-11-20 08:03:01.001+00'::timestamptz, NULL, '01a1f7fa-f309-7000-aab1-751fab2f7dfd', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7faf3097004903c305b16db6377@portal.test>', 'f', '2026-11-20 08:03:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[QUE-P2SN-9GVN] We received your message', 'Dear Rita Reader,

thank you. Your question arrived on 20 November 2026; its reference is QUE-P2SN-9GVN.

A person will read it, and you will have a first answer by 30 November 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'early-question@example.edu', 'Rita Reader', NULL)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:03:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fa-08a9-7004-a163-99aa9620b6aa'
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fa-f309-7000-aab1-751fab2f7dfd', array_to_tsvector('{rita,reader,early,question,earlyquestion,example,edu,exampleedu,que,p2sn,9gvn,quep2sn9gvn,equation,7,in,is,the,norm,taken,over,channels,or,whole,tensor,asked,by}'), 'rita reader
early-question@example.edu
que-p2sn-9gvn
equation 7
in equation 7, is the norm taken over channels or over the whole tensor? asked by early-question@example.edu.', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:03:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:13:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
-- Every day
SELECT r.id, r.cv_key, r.edited_at, r.figures, r.is_draft, r.key, r.picture_key, r.position, r.stale_texts, r.version, r.about_en, r.about_zh, r.affiliation_en, r.affiliation_zh, r.application_route_en, r.application_route_zh, r.name_en, r.name_zh, r.role_en, r.role_zh, r.tagline_en, r.tagline_zh
FROM research_profiles AS r
WHERE NOT (r.is_draft) AND r.key = 'profile'
LIMIT 1
;
SELECT r.id, r.edited_at, r.is_draft, r.key, r.position, r.stale_texts, r.version, r.summary_en, r.summary_zh, r.title_en, r.title_zh
FROM research_interests AS r
WHERE NOT (r.is_draft)
ORDER BY r.position
;
SELECT n.id, n.date, n.edited_at, n.is_day_known, n.is_draft, n.key, n.position, n.publication_key, n.stale_texts, n.version, n.text_en, n.text_zh
FROM news_items AS n
WHERE NOT (n.is_draft)
ORDER BY n.date DESC, n.position
LIMIT '5'
;
SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
FROM publications AS p
WHERE NOT (p.is_draft) AND p.is_selected AND NOT (p.is_doubtful)
ORDER BY p.position
;
SELECT t.key, t.kind, t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state = 'open' AND (t.closes_on IS NULL OR t.closes_on >= '2026-11-20') AND t.link_key IS NULL
ORDER BY t.position
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fa-f309-7003-bcb8-064bcf9867d8'
;
SELECT b.id, b.edited_at, b.ended_on, b.is_draft, b.key, b.kind, b.position, b.stale_texts, b.started_on, b.version, b.detail_en, b.detail_zh, b.organisation_en, b.organisation_zh, b.title_en, b.title_zh
FROM background_entries AS b
WHERE NOT (b.is_draft)
ORDER BY b.position
;
SELECT r.title_en, r.title_zh
FROM research_interests AS r
WHERE NOT (r.is_draft)
ORDER BY r.position
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fa-f309-7004-903c-305b16db6377'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:14:01.001+00'::timestamptz
    ELSE '2026-11-20 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:04:01.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:14:01.001+00'::timestamptz
    ELSE '2026-11-20 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:04:01.001+00'::timestamptz)
;
SELECT min(o.next_attempt_at)
FROM outgoing_emails AS o
WHERE o.state IN ('waiting', 'sending')
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-20 08:14:01.001+00'::timestamptz
    ELSE '2026-11-20 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-20 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-20 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-20 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-20 08:04:01.001+00'::timestamptz)
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state <> 'draft' AND t.link_key IS NULL AND t.state IN ('open', 'closed')
ORDER BY t.kind, t.position, t.id
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.key = 'kv-cache'
LIMIT 2
;
select t.intern_days as "InternDays", t.collaboration_days as "CollaborationDays", t.talk_days as "TalkDays", t.question_days as "QuestionDays",
  t.shows_responsiveness as "ShowsResponsiveness", t.collaboration_hours as "CollaborationHours", t.shows_collaboration_load as "ShowsCollaborationLoad", p.key as "Pause", p.starts_on as "StartsOn", p.ends_on as "EndsOn", p.reason_en as "En", p.reason_zh as "Zh"
from (values (1)) as always (present)
left join site_terms t on t.key = 'terms' and not t.is_draft
left join pauses p on p.ends_on >= '2026-11-20' and not p.is_draft
order by p.starts_on, p.id
;
SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
FROM publications AS p
WHERE NOT (p.is_draft) AND p.key = ANY ('{s2o}') AND NOT (p.is_doubtful)
;
SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
FROM publications AS p
WHERE NOT (p.is_draft) AND NOT (p.is_doubtful)
ORDER BY p.year IS NULL, p.year DESC, p.position
;
SELECT r.name_en, r.name_zh
FROM research_profiles AS r
WHERE NOT (r.is_draft) AND r.key = 'profile'
LIMIT 1
;
SELECT n.id, n.date, n.edited_at, n.is_day_known, n.is_draft, n.key, n.position, n.publication_key, n.stale_texts, n.version, n.text_en, n.text_zh
FROM news_items AS n
WHERE NOT (n.is_draft)
ORDER BY n.date DESC, n.position
;
SELECT p.id, p.capabilities, p.edited_at, p.is_draft, p.key, p.position, p.stale_texts, p.version, p.summary_en, p.summary_zh, p.title_en, p.title_zh
FROM projects AS p
WHERE NOT (p.is_draft)
ORDER BY p.position
;
SELECT r.application_route_en, r.application_route_zh
FROM research_profiles AS r
WHERE NOT (r.is_draft) AND r.key = 'profile'
LIMIT 1
;
SELECT n.id, n.date, n.edited_at, n.is_day_known, n.is_draft, n.key, n.position, n.publication_key, n.stale_texts, n.version, n.text_en, n.text_zh
FROM news_items AS n
WHERE NOT (n.is_draft)
ORDER BY n.date DESC
LIMIT '50'
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state <> 'draft' AND t.link_key IS NULL AND t.state = 'open' AND NOT (t.is_sample)
;
SELECT p.key
FROM publications AS p
WHERE NOT (p.is_draft) AND NOT (p.is_doubtful)
ORDER BY p.year IS NULL, p.year DESC, p.position
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state <> 'draft' AND t.link_key IS NULL AND t.state IN ('open', 'closed')
ORDER BY t.kind, t.position
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state = 'open' AND (t.closes_on IS NULL OR t.closes_on >= '2026-11-20') AND t.link_key IS NULL
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state = 'open' AND (t.closes_on IS NULL OR t.closes_on >= '2026-11-20') AND t.link_key IS NULL AND t.kind = 'intern'
ORDER BY t.position
;
SELECT a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin
FROM attachments AS a
WHERE a.form_key = 'cb69c6f8-f843-4690-af38-d3491973c99b'
;
SELECT count(*)::int
FROM (
    SELECT 1
    FROM inquiries AS i
    WHERE i.received_at > '2026-11-20 07:54:01.001+00'::timestamptz
    LIMIT '100001'
) AS i0
;
select pg_advisory_xact_lock(hashtextextended(encode('\xed8a9a987351570b5e5c42d35acb2dd1'::bytea, 'hex'), 1))
;
SELECT p."EarlierId", p."EarlierOfForm", p."EarlierVersion", p."InAttackWindow", p."InDigest", p."InHour", p."InMinute", p."OpenOfSender", p."SameFileFromAnother", p."SameTextFromAnother", p."WithFiles"
FROM (
    select
      (select id from inquiries where submission_key = '7b8b835e-6bed-1066-8157-e2ac6cdbde2a') as "EarlierId",
      (select token_version from inquiries where submission_key = '7b8b835e-6bed-1066-8157-e2ac6cdbde2a') as "EarlierVersion",
      (select id from inquiries where form_key = 'cb69c6f8-f843-4690-af38-d3491973c99b' and state = 'new' order by id desc limit 1) as "EarlierOfForm",
      (select count(*)::int from inquiries where address_key = '\xed8a9a987351570b5e5c42d35acb2dd1'::bytea and received_at > '2026-11-20 08:03:01.001+00'::timestamptz) as "InMinute",
      (select count(*)::int from inquiries where address_key = '\xed8a9a987351570b5e5c42d35acb2dd1'::bytea and received_at > '2026-11-20 07:04:01.001+00'::timestamptz) as "InHour",
      (select count(*)::int from inquiries where received_at > '2026-11-20 07:54:01.001+00'::timestamptz) as "InAttackWindow",
      (select count(*)::int from inquiries where email = 'zyxmarker@zyxmarker.example'
        and state not in ('declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam')) as "OpenOfSender",
      exists (select from inquiries where text_fingerprint = '\x6b0a1a5a978b3f9c7af8c8adcd595cdafb74d200d914137da035ee454fa23761'::bytea and email <> 'zyxmarker@zyxmarker.example' and form_key <> 'cb69c6f8-f843-4690-af38-d3491973c99b') as "SameTextFromAnother",
      exists (select from attachments a join inquiries i on i.id = a.inquiry_id
        where a.sha256 = any ('{}'::bytea[]) and i.email not in ('zyxmarker@zyxmarker.example', '') and i.form_key <> 'cb69c6f8-f843-4690-af38-d3491973c99b') as "SameFileFromAnother",
      array(select address from notice_preferences where cadence <> 'each') as "InDigest",
      array(select address from notice_preferences where attach_files) as "WithFiles"
) AS p
LIMIT 2
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, 'cb69c6f8-f843-4690-af38-d3491973c99b', 'f', 'intern', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:04:01.001+00'::timestamptz, 'INT-GNWD-NR6T', NULL, '2026-12-04 08:04:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '7b8b835e-6bed-1066-8157-e2ac6cdbde2a', '\x6b0a1a5a978b3f9c7af8c8adcd595cdafb74d200d914137da035ee454fa23761', '1', 'new', '01a20482-931c-7789-ab61-20428157b3d7', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', 'ZyxmarkerSchool 竺可欣岚 Example University', '竺可欣岚')
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7fb-dd69-7002-b250-1f79e542c200', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'received', NULL)
;
INSERT INTO intern_applications (inquiry_id, advisor, ai_use, approval, cv_link, days_per_week, degree, earliest_start, experience, fit_gaps, graduation, major, may_pass_on, months, phone, place, second_topic_id, source, topic_answer, topic_question, work_links, year)
VALUES ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'ZyxmarkerAdvisor 竺可欣岚 Prof. Example', 'ZyxmarkerAiUse 竺可欣岚 For checking my English.', 'not_asked_yet', 'https://zyxmarker.example/input.cvlink', '4', 'master', '2027-03-01', 'ZyxmarkerExperience 竺可欣岚 I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration.', '{}', '2028-06-01', 'ZyxmarkerMajor 竺可欣岚 Computer architecture', 'f', '6', NULL, 'on_site', '01a20482-9325-70c9-ba88-33aff8d1ff3b', 'ZyxmarkerSource 竺可欣岚 A paper', 'ZyxmarkerTopicAnswer 竺可欣岚 Each step starts from the output of the one before, so a small bias repeats in the same direction. I would plot the norm of the summed error over the steps.', 'In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?', 'https://zyxmarker.example/input.worklinks', '2')
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7fb-dd69-7001-97dc-39e9c9806295', NULL, NULL, 'ZyxmarkerMessage 竺可欣岚 In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fb-dd69-7003-883b-11784d95477d', 'f', '0', '2026-11-20 08:04:01.001+00'::timestamptz, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 't', 'notice', 'english', NULL, NULL, '<01a1f7fbdd697003883b11784d95477d@portal.test>', 'f', '2026-11-20 08:04:01.001+00'::timestamptz, '{}', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'waiting', '[INT-GNWD-NR6T] Intern application: Zyxmarker Person', 'From: Zyxmarker Person (竺可欣岚), zyxmarker@zyxmarker.example
School: ZyxmarkerSchool 竺可欣岚 Example University, Master, year 2, ZyxmarkerMajor 竺可欣岚 Computer architecture, graduation June 2028
Topic: Four-bit video diffusion without the flicker
Second choice: Sparse attention that knows when to stop
Time: from 1 March 2027, months: 6, days a week: 4, On site
Advisor: ZyxmarkerAdvisor 竺可欣岚 Prof. Example, agreement: Not asked yet
CV: https://zyxmarker.example/input.cvlink
Answer by: 4 December 2026
Read and answer: http://portal.test/inbox/INT-GNWD-NR6T

Code, home page, papers
-----------------------
https://zyxmarker.example/input.worklinks

Something you built or measured
-------------------------------
ZyxmarkerExperience 竺可欣岚 I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration.

Why this topic
--------------
ZyxmarkerMessage 竺可欣岚 In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example

In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
----------------------------------------
ZyxmarkerTopicAnswer 竺可欣岚 Each step starts from the output of the one before, so a small bias repeats in the same direction. I would plot the norm of the summed error over the steps.

Did AI tools help you write this, and how?
----------------------------------------
ZyxmarkerAiUse 竺可欣岚 For checking my English.

An answer to this letter goes straight to the sender, past the inbox.', 'owner@portal.test', NULL, '/inbox/notices')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fb-dd69-7004-9c1d-319010000a8f', 'f', '0', '2026-11-20 08:04:01.001+00'::timestamptz, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7fbdd6970049c1d319010000a8f@portal.test>', 'f', '2026-11-20 08:04:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[INT-GNWD-NR6T] We received your message', 'Dear Zyxmarker Person,

thank you. Your intern application arrived on 20 November 2026; its reference is INT-GNWD-NR6T.

A person will read it, and you will have a first answer by 4 December 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, t.inquiry_id, t.audience, t.dates, t.event, t.event_link, t.format, t.length, t.other_speakers, t.place, t.recording, t.reply_needed_by, t.talk_language, t.travel_costs, t.venue, g.inquiry_id, g.area, g.publication_id, g.subject
FROM inquiries AS i
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
WHERE i.id = ANY ('{01a1f7fb-dd69-7000-a0b4-68edc3a5e282}')
ORDER BY i.id, i0.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT i.token_version
FROM inquiries AS i
WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND i.state <> 'spam'
LIMIT 2
;
SELECT i.token_version
FROM inquiries AS i
WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
LIMIT 2
;
SELECT m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at, i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
FROM inquiries AS i
LEFT JOIN intern_applications AS i1 ON i.id = i1.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
INNER JOIN messages AS m ON i.id = m.inquiry_id
WHERE i.id = ANY ('{01a1f7fb-dd69-7000-a0b4-68edc3a5e282}')
ORDER BY i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT i.reference
FROM inquiries AS i
WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
LIMIT 2
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, t2.id, t2.closes_on, t2.days_per_week, t2.difficulty, t2.edited_at, t2.interest_keys, t2.is_draft, t2.is_sample, t2.key, t2.kind, t2.link_key, t2.months_max, t2.months_min, t2.opened_on, t2.place, t2.position, t2.promised_days, t2.reading_keys, t2.seats, t2.stale_texts, t2.starts_by, t2.starts_from, t2.state, t2.version, t2.city_en, t2.city_zh, t2.needs_en, t2.needs_zh, t2.outcome_en, t2.outcome_zh, t2.question_en, t2.question_zh, t2.summary_en, t2.summary_zh, t2.title_en, t2.title_zh, t2.work_en, t2.work_zh, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, c0.inquiry_id, c0.first_month, c0.hours_from, c0.hours_to, c0.last_month, t3.inquiry_id, t3.audience, t3.dates, t3.event, t3.event_link, t3.format, t3.length, t3.other_speakers, t3.place, t3.recording, t3.reply_needed_by, t3.talk_language, t3.travel_costs, t3.venue, g.inquiry_id, g.area, g.publication_id, g.subject, p0.id, p0.area, p0.authors, p0.award, p0.bib_tex, p0.code_url, p0.corresponding, p0.edited_at, p0.equal_contribution, p0.has_more_authors, p0.is_doubtful, p0.is_draft, p0.is_selected, p0.key, p0.paper_url, p0.position, p0.project_url, p0.published_in, p0.short_title, p0.stale_texts, p0.title, p0.type, p0.venue, p0.version, p0.year, p0.role_en, p0.role_zh, p0.summary_en, p0.summary_zh
FROM inquiries AS i
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN (
    SELECT t1.id, t1.closes_on, t1.days_per_week, t1.difficulty, t1.edited_at, t1.interest_keys, t1.is_draft, t1.is_sample, t1.key, t1.kind, t1.link_key, t1.months_max, t1.months_min, t1.opened_on, t1.place, t1.position, t1.promised_days, t1.reading_keys, t1.seats, t1.stale_texts, t1.starts_by, t1.starts_from, t1.state, t1.version, t1.city_en, t1.city_zh, t1.needs_en, t1.needs_zh, t1.outcome_en, t1.outcome_zh, t1.question_en, t1.question_zh, t1.summary_en, t1.summary_zh, t1.title_en, t1.title_zh, t1.work_en, t1.work_zh
    FROM topics AS t1
    WHERE NOT (t1.is_draft)
) AS t2 ON i0.second_topic_id = t2.id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN collaboration_loads AS c0 ON i.id = c0.inquiry_id
LEFT JOIN talk_invitations AS t3 ON i.id = t3.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
LEFT JOIN (
    SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
    FROM publications AS p
    WHERE NOT (p.is_draft)
) AS p0 ON g.publication_id = p0.id
WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
LIMIT 2
;
SELECT i2.inquiry_id, i2.tag_id, i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
FROM inquiries AS i
LEFT JOIN intern_applications AS i1 ON i.id = i1.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
INNER JOIN inquiry_tags AS i2 ON i.id = i2.inquiry_id
WHERE i.id = ANY ('{01a1f7fb-dd69-7000-a0b4-68edc3a5e282}')
ORDER BY i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND o.kind IN ('acknowledgement', 'reply')
ORDER BY o.id
;
SELECT a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin, i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
FROM inquiries AS i
LEFT JOIN intern_applications AS i1 ON i.id = i1.inquiry_id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN talk_invitations AS t ON i.id = t.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
INNER JOIN attachments AS a ON i.id = a.inquiry_id
WHERE i.id = ANY ('{01a1f7fb-dd69-7000-a0b4-68edc3a5e282}')
ORDER BY i.id, i1.inquiry_id, c.inquiry_id, t.inquiry_id, g.inquiry_id
;
SELECT m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at
FROM messages AS m
WHERE m.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND NOT (m.is_automatic) AND m.kind IN ('from_sender', 'reply')
ORDER BY m.written_at, m.id
;
SELECT t.id, t.colour, t.key, t.name_en, t.name_zh
FROM tags AS t
WHERE t.id = ANY ('{}')
;
SELECT i.id, i.calendar_id, i.chosen_at, i.chosen_start, i.ended_at, i.ending, i.inquiry_id, i.minutes, i.place, i.proposed_at, i.proposed_by_id, i.proposed_by_name, i.reply_id, i.sequence, i.starts, i.words
FROM interviews AS i
WHERE i.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY i.proposed_at DESC, i.id DESC
;
SELECT h.id, h.agreed, h.answered_at, h.inquiry_id, h.made_at, h.made_by_id, h.made_by_name, h.parts, h.purpose, h.receiver, h.requested_at, h.requested_by_id, h.requested_by_name, h.taken_back_at, h.withdrawn_at, h.wording
FROM hand_overs AS h
WHERE h.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY h.requested_at DESC, h.id DESC
;
SELECT a.attachment_id, a.text
FROM attachment_texts AS a
WHERE a.attachment_id = ANY ('{}')
;
SELECT p.id, p.actor_id, p.actor_name, p.at, p.cause, p.inquiry_id, p.new_reply_by, p.note, p.old_reply_by
FROM promise_changes AS p
WHERE p.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND p.cause = 'extended'
ORDER BY p.at, p.id
;
with recursive way as (
  select id, main_inquiry_id from inquiries where id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
  union
  select i.id, i.main_inquiry_id from way join inquiries i on i.id = way.main_inquiry_id)
select id as "Value" from way where main_inquiry_id is null
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,int,gnwd,nr6t,intgnwdnr6t,zyxmarkerschool,school,university,zyxmarkermajor,major,computer,architecture,zyxmarkeradvisor,advisor,prof,zyxmarkerexperience,experience,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,zyxmarkertopicanswer,topic,answer,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,zyxmarkeraiuse,ai,use,checking,english,https,input,cvlink,zyxmarkerexampleinputcvlink,worklinks,zyxmarkerexampleinputworklinks,zyxmarkersource,source,paper,zyxmarkermessage,message,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
int-gnwd-nr6t
zyxmarkerschool 竺可欣岚 example university
zyxmarkermajor 竺可欣岚 computer architecture
zyxmarkeradvisor 竺可欣岚 prof. example
zyxmarkerexperience 竺可欣岚 i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
zyxmarkertopicanswer 竺可欣岚 each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
zyxmarkeraiuse 竺可欣岚 for checking my english.
https://zyxmarker.example/input.cvlink
https://zyxmarker.example/input.worklinks
zyxmarkersource 竺可欣岚 a paper
zyxmarkermessage 竺可欣岚 in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,685799718,2033388832,957113704,530677867,1935162406,816508895,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,1429346377}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
select i.id as "Id", i.reference as "Reference", i.state as "State", (i.first_answered_at is not null or i.no_answer_because is not null) as "IsAnswered", coalesce(e.at, i.received_at) as "Since", w.at as "WarnedAt"
from inquiries i
left join lateral (select max(at) as at from inquiry_events where inquiry_id = i.id and kind = any ('{state_changed,entered_by_hand}')) e on true
left join removal_warnings w on w.inquiry_id = i.id
where i.state = any ('{quarantine,accepted,declined,declined_by_sender,withdrawn,closed,closed_no_answer,duplicate,spam}') and i.main_inquiry_id is null and ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282'::uuid is null or i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'::uuid)
  and i.received_at < 'infinity' and coalesce(e.at, i.received_at) < 'infinity'
order by i.id
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT a.name AS "Name", a.size AS "Size"
FROM attachments AS a
WHERE a.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY a.slot
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fb-dd69-7003-883b-11784d95477d'
;
SELECT i2.id, i2.address_key, i2.consent_version, i2.decline_reason, i2.files_locked_until, i2.first_answered_at, i2.form_key, i2.is_flagged, i2.kind, i2.language, i2.main_inquiry_id, i2.new_reply_by, i2.no_answer_because, i2.on_hold_until, i2.origin, i2.proposed_email, i2.quarantine_reasons, i2.received_at, i2.reference, i2.reminded_at, i2.reply_by, i2.sender_wrote_at, i2.snooze_reason, i2.snoozed_until, i2.stars, i2.state, i2.submission_key, i2.text_fingerprint, i2.token_version, i2.told_state, i2.topic_id, i2.xmin, i2.email, i2.full_name, i2.organisation, i2.other_name, i0.id, i0.actor_id, i0.actor_name, i0.at, i0.detail, i0.from_state, i0.inquiry_id, i0.kind, i0.to_state, s.id, s.author_id, s.author_name, s.body, s.drafted_for, s.inquiry_id, s.is_automatic, s.kind, s.mail_id, s.told_before, s.written_at, s.id0, s.from_address, s.from_name, s.inquiry_id0, s.is_cut, s.kind0, s.message_id, s.quoted, s.reason, s.received_at, s.sha256, s.size, s.state, s.subject, s.text, s.xmin, s.written_at0, a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin
FROM (
    SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name
    FROM inquiries AS i
    WHERE i.reference = 'INT-GNWD-NR6T'
    LIMIT 2
) AS i2
LEFT JOIN inquiry_events AS i0 ON i2.id = i0.inquiry_id
LEFT JOIN (
    SELECT m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at, i1.id AS id0, i1.from_address, i1.from_name, i1.inquiry_id AS inquiry_id0, i1.is_cut, i1.kind AS kind0, i1.message_id, i1.quoted, i1.reason, i1.received_at, i1.sha256, i1.size, i1.state, i1.subject, i1.text, i1.xmin, i1.written_at AS written_at0
    FROM messages AS m
    LEFT JOIN incoming_emails AS i1 ON m.mail_id = i1.id
) AS s ON i2.id = s.inquiry_id
LEFT JOIN attachments AS a ON i2.id = a.inquiry_id
ORDER BY i2.id, i0.id, s.id, s.id0
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7fb-dd69-7005-b699-9f670e1c6df6', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, 'efc92879-0279-4434-a870-0d3f0304222c', 'f', 'collaboration', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:04:01.001+00'::timestamptz, 'COL-8TTR-5KKW', NULL, '2026-11-30 08:04:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '5bb5e483-1779-9a93-899e-6c02aa3c01d3', '\x733dca75050a0eac0e6375f9a6b0f71bc66a7eba6472f630ba638ad021cd3080', '1', 'new', '01a20482-9326-7db0-81a1-f65b19ab5b2a', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', 'ZyxmarkerOrganisation 竺可欣岚 Example Lab', '竺可欣岚')
RETURNING xmin
;
INSERT INTO collaboration_proposals (inquiry_id, agreements, brings, effort, goal, homepage, needs, others, restrictions, role, time_frame, type)
VALUES ('01a1f7fb-dd69-7005-b699-9f670e1c6df6', 'none_yet', 'ZyxmarkerBrings 竺可欣岚 Two students for six months, a proof of the linear case, and forty hours on a small cluster.', 'up_to5', 'ZyxmarkerGoal 竺可欣岚 Bound the error of cached steps, for people who serve video models.', 'https://zyxmarker.example/input.homepage', 'ZyxmarkerNeeds 竺可欣岚 An hour every other week, and a look at which operators are cached in practice.', 'ZyxmarkerOthers 竺可欣岚 Linus Example, linus@lab.example.org', 'ZyxmarkerRestrictions 竺可欣岚', 'ZyxmarkerRole 竺可欣岚 Lecturer', 'ZyxmarkerTimeFrame 竺可欣岚 From February; a deadline in May.', 'joint_paper')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7fb-dd69-7007-b82d-026f33382319', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7005-b699-9f670e1c6df6', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7fb-dd69-7006-a03c-5ff5d876639b', NULL, NULL, 'ZyxmarkerMessage 竺可欣岚 In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration. zyxmarker@zyxmarker.example', NULL, '01a1f7fb-dd69-7005-b699-9f670e1c6df6', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fb-dd69-7008-a7d4-be7d57097ab9', 'f', '0', '2026-11-20 08:04:01.001+00'::timestamptz, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7005-b699-9f670e1c6df6', 't', 'notice', 'english', NULL, NULL, '<01a1f7fbdd697008a7d4be7d57097ab9@portal.test>', 'f', '2026-11-20 08:04:01.001+00'::timestamptz, '{}', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'waiting', '[COL-8TTR-5KKW] Collaboration proposal: Zyxmarker Person', 'From: Zyxmarker Person (竺可欣岚), zyxmarker@zyxmarker.example
Organisation: ZyxmarkerOrganisation 竺可欣岚 Example Lab, ZyxmarkerRole 竺可欣岚 Lecturer
Home page: https://zyxmarker.example/input.homepage
Topic: Joint paper, One error theory for quantization and caching
Effort: Up to 5 hours
Time: ZyxmarkerTimeFrame 竺可欣岚 From February; a deadline in May.
Agreements: None yet
Answer by: 30 November 2026
Read and answer: http://portal.test/inbox/COL-8TTR-5KKW

The goal in one sentence
------------------------
ZyxmarkerGoal 竺可欣岚 Bound the error of cached steps, for people who serve video models.

Description
-----------
ZyxmarkerMessage 竺可欣岚 In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration. zyxmarker@zyxmarker.example

What you bring
--------------
ZyxmarkerBrings 竺可欣岚 Two students for six months, a proof of the linear case, and forty hours on a small cluster.

What you need from us
---------------------
ZyxmarkerNeeds 竺可欣岚 An hour every other week, and a look at which operators are cached in practice.

Limits by licence or export rules
---------------------------------
ZyxmarkerRestrictions 竺可欣岚

Others on your side
-------------------
ZyxmarkerOthers 竺可欣岚 Linus Example, linus@lab.example.org

An answer to this letter goes straight to the sender, past the inbox.', 'owner@portal.test', NULL, '/inbox/notices')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fb-dd69-7009-960f-b1fb773c9fbd', 'f', '0', '2026-11-20 08:04:01.001+00'::timestamptz, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7005-b699-9f670e1c6df6', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7fbdd697009960fb1fb773c9fbd@portal.test>', 'f', '2026-11-20 08:04:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[COL-8TTR-5KKW] We received your message', 'Dear Zyxmarker Person,

thank you. Your collaboration proposal arrived on 20 November 2026; its reference is COL-8TTR-5KKW.

A person will read it, and you will have a first answer by 30 November 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fb-dd69-7004-9c1d-319010000a8f'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-7005-b699-9f670e1c6df6', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,col,8ttr,5kkw,col8ttr5kkw,zyxmarkerorganisation,organisation,lab,zyxmarkerrole,role,lecturer,https,input,homepage,zyxmarkerexampleinputhomepage,zyxmarkergoal,goal,bound,the,error,of,cached,steps,for,people,who,serve,video,models,zyxmarkerbrings,brings,two,students,six,months,a,proof,linear,case,and,forty,hours,on,small,cluster,zyxmarkerneeds,needs,an,hour,every,other,week,look,at,which,operators,are,in,practice,zyxmarkertimeframe,time,frame,from,february,deadline,may,zyxmarkerrestrictions,restrictions,zyxmarkerothers,others,linus,org,labexampleorg,zyxmarkermessage,message,first,month,i,would,reproduce,flicker,open,model,step,by,log,where,grows,what,could,go,wrong,is,that,metric,does,not,see,it,so,begin,with,human,comparison,after,try,to,compensate,only,matters,wrote,cuda,kernel,grouped,int4,matrix,products,reaches,78,memory,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,benchmark,fellow,student,did,calibration}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
col-8ttr-5kkw
zyxmarkerorganisation 竺可欣岚 example lab
zyxmarkerrole 竺可欣岚 lecturer
https://zyxmarker.example/input.homepage
zyxmarkergoal 竺可欣岚 bound the error of cached steps, for people who serve video models.
zyxmarkerbrings 竺可欣岚 two students for six months, a proof of the linear case, and forty hours on a small cluster.
zyxmarkerneeds 竺可欣岚 an hour every other week, and a look at which operators are cached in practice.
zyxmarkertimeframe 竺可欣岚 from february; a deadline in may.
zyxmarkerrestrictions 竺可欣岚
zyxmarkerothers 竺可欣岚 linus example, linus@lab.example.org
zyxmarkermessage 竺可欣岚 in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration. zyxmarker@zyxmarker.example', '{2027420039,-170323345,-643888372,-1959619597,-46906046,-1297474449,1168475404,-1439071594,977548556,1973617472,1399024322,1992465221,800142178,-935985239,254339744,-162002243,76354571,75869404,108476830,1480186018}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
INSERT INTO notice_preferences (address, attach_files, cadence, digested_at, language)
VALUES ('owner@portal.test', 'f', 'daily', '2026-11-20 08:04:01.001+00'::timestamptz, 'english')
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7fb-dd69-700a-b912-facdce580f45', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, '43e6f807-77d4-4fa8-8037-0e7037682755', 'f', 'talk', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:04:01.001+00'::timestamptz, 'TLK-3YD3-8FVG', NULL, '2026-11-30 08:04:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '3478adee-4041-2029-cb07-5b54ec9e4138', '\x8ad9d8fbce0af9e8e841bdcb3be41113ec97b70d025d4def73f74c12155992c2', '1', 'new', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', 'ZyxmarkerOrganisation 竺可欣岚 Example Society', NULL)
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7fb-dd69-700c-ad18-6ab3d85b633f', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-700a-b912-facdce580f45', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7fb-dd69-700b-b2f1-dfcc348b932c', NULL, NULL, 'ZyxmarkerMessage 竺可欣岚 What quantization costs in video, and how to see it. Written by zyxmarker@zyxmarker.example.', NULL, '01a1f7fb-dd69-700a-b912-facdce580f45', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fb-dd69-700d-971a-ca3af43b4ceb', 'f', '0', '2026-11-20 08:04:01.001+00'::timestamptz, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-700a-b912-facdce580f45', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7fbdd69700d971aca3af43b4ceb@portal.test>', 'f', '2026-11-20 08:04:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[TLK-3YD3-8FVG] We received your message', 'Dear Zyxmarker Person,

thank you. Your talk invitation arrived on 20 November 2026; its reference is TLK-3YD3-8FVG.

A person will read it, and you will have a first answer by 30 November 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
INSERT INTO talk_invitations (inquiry_id, audience, dates, event, event_link, format, length, other_speakers, place, recording, reply_needed_by, talk_language, travel_costs, venue)
VALUES ('01a1f7fb-dd69-700a-b912-facdce580f45', 'ZyxmarkerAudience 竺可欣岚 About 80 engineers who serve models', 'ZyxmarkerDates 竺可欣岚 12 May 2027, UTC+8', 'ZyxmarkerEvent 竺可欣岚 Workshop on Efficient Generation, Example Society', 'https://zyxmarker.example/input.eventlink', 'talk', 'ZyxmarkerLength 竺可欣岚 40 minutes and 10 for questions', 'ZyxmarkerOtherSpeakers 竺可欣岚', 'either', 'not_decided', '2027-02-01', 'either', 'covered', 'ZyxmarkerVenue 竺可欣岚 Hangzhou, main hall')
;
INSERT INTO untold_inquiries (address, inquiry_id)
VALUES ('owner@portal.test', '01a1f7fb-dd69-700a-b912-facdce580f45')
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fb-dd69-7008-a7d4-be7d57097ab9'
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-700a-b912-facdce580f45', array_to_tsvector('{zyxmarker,person,example,zyxmarkerexample,tlk,3yd3,8fvg,tlk3yd38fvg,zyxmarkerorganisation,organisation,竺可,可欣,欣岚,岚,society,zyxmarkerevent,event,workshop,on,efficient,generation,zyxmarkerdates,dates,12,may,2027,utc,8,zyxmarkervenue,venue,hangzhou,main,hall,zyxmarkerlength,length,40,minutes,and,10,for,questions,zyxmarkeraudience,audience,about,80,engineers,who,serve,models,zyxmarkerotherspeakers,other,speakers,https,input,eventlink,zyxmarkerexampleinputeventlink,zyxmarkermessage,message,what,quantization,costs,in,video,how,to,see,it,written,by}'), 'zyxmarker person
zyxmarker@zyxmarker.example
tlk-3yd3-8fvg
zyxmarkerorganisation 竺可欣岚 example society
zyxmarkerevent 竺可欣岚 workshop on efficient generation, example society
zyxmarkerdates 竺可欣岚 12 may 2027, utc+8
zyxmarkervenue 竺可欣岚 hangzhou, main hall
zyxmarkerlength 竺可欣岚 40 minutes and 10 for questions
zyxmarkeraudience 竺可欣岚 about 80 engineers who serve models
zyxmarkerotherspeakers 竺可欣岚
https://zyxmarker.example/input.eventlink
zyxmarkermessage 竺可欣岚 what quantization costs in video, and how to see it. written by zyxmarker@zyxmarker.example.', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT p.key AS "Key", p.id AS "Id", p.title AS "Title", p.short_title AS "ShortTitle"
FROM publications AS p
WHERE NOT (p.is_draft) AND NOT (p.is_doubtful)
ORDER BY p.year IS NULL, p.year DESC, p.position
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a1f7fb-dd69-700e-9585-6909bc85bfd8', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, '9bd31264-9d94-47d7-91aa-3879964eb0b8', 'f', 'question', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-20 08:04:01.001+00'::timestamptz, 'QUE-SX7X-5J5Y', NULL, '2026-11-30 08:04:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '26ecf4fb-48fc-b37c-7b59-a9798375fd5d', '\x98a1d1e005d34eb438d8e483524560d67d3a6005c426d06997d88871f7e89640', '1', 'new', NULL, 'bystander@example.edu', 'Rita Reader', NULL, NULL)
RETURNING xmin
;
INSERT INTO general_questions (inquiry_id, area, publication_id, subject)
VALUES ('01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'paper', '01a20482-9318-7972-b79c-c0ea190beb93', 'Equation 7')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a1f7fb-dd69-7010-a0e3-6a227717593a', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a1f7fb-dd69-700f-88fc-3b0656219437', NULL, NULL, 'In equation 7, is the norm taken over channels or over the whole tensor? Asked by bystander@example.edu.', NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'f', 'from_sender', NULL, NULL, '2026-11-20 08:04:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1f7fb-dd69-7011-a105-a337e5b787b9', 'f', '0', '2026-11-20 08:04:01.001+00'::timestamptz, '2026-11-20 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 't', 'acknowledgement', 'english', NULL, NULL, '<01a1f7fbdd697011a105a337e5b787b9@portal.test>', 'f', '2026-11-20 08:04:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[QUE-SX7X-5J5Y] We received your message', 'Dear Rita Reader,

thank you. Your question arrived on 20 November 2026; its reference is QUE-SX7X-5J5Y.

A person will read it, and you will have a first answer by 30 November 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'bystander@example.edu', 'Rita Reader', NULL)
;
INSERT INTO untold_inquiries (address, inquiry_id)
VALUES ('owner@portal.test', '01a1f7fb-dd69-700e-9585-6909bc85bfd8')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-20 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fb-dd69-7009-960f-b1fb773c9fbd'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-20 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-20 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-700e-9585-6909bc85bfd8', array_to_tsvector('{rita,reader,bystander,example,edu,exampleedu,que,sx7x,5j5y,quesx7x5j5y,equation,7,in,is,the,norm,taken,over,channels,or,whole,tensor,asked,by}'), 'rita reader
bystander@example.edu
que-sx7x-5j5y
equation 7
in equation 7, is the norm taken over channels or over the whole tensor? asked by bystander@example.edu.', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
select pg_advisory_xact_lock(hashtextextended('owner@portal.test', 2))
;
SELECT n.address, n.attach_files, n.cadence, n.digested_at, n.language
FROM notice_preferences AS n
WHERE n.address = 'owner@portal.test'
LIMIT 2
;
select from inquiries where id in (select inquiry_id from untold_inquiries where address = 'owner@portal.test') order by id for key share
;
SELECT i.id, i.reference, i.kind, i.full_name, i.organisation, t0.title_en, t0.title_zh, i.reply_by
FROM untold_inquiries AS u
INNER JOIN inquiries AS i ON u.inquiry_id = i.id
LEFT JOIN (
    SELECT t.id, t.title_en, t.title_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
WHERE u.address = 'owner@portal.test' AND i.state NOT IN ('quarantine', 'spam')
ORDER BY i.id
;
DELETE FROM untold_inquiries AS u
WHERE u.address = 'owner@portal.test' AND u.inquiry_id = ANY ('{01a1f7fb-dd69-700a-b912-facdce580f45,01a1f7fb-dd69-700e-9585-6909bc85bfd8}')
;
UPDATE notice_preferences SET digested_at = '2026-11-21 08:04:01.001+00'::timestamptz
WHERE address = 'owner@portal.test'
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a1fd22-3969-7000-97db-af08c20d899d', 'f', '0', '2026-11-21 08:04:01.001+00'::timestamptz, '2026-11-21 08:04:01.001+00'::timestamptz, NULL, NULL, 't', 'digest', 'english', NULL, NULL, '<01a1fd223969700097dbaf08c20d899d@portal.test>', 'f', '2026-11-21 08:04:01.001+00'::timestamptz, '{}', NULL, NULL, NULL, NULL, 'waiting', '2 new inquiries', 'These came in since the last digest:

Zyxmarker Person, ZyxmarkerOrganisation 竺可欣岚 Example Society
Talk invitation
Answer promised by 30 November 2026
http://portal.test/inbox/TLK-3YD3-8FVG

Rita Reader
Question
Answer promised by 30 November 2026
http://portal.test/inbox/QUE-SX7X-5J5Y

To hear of each inquiry at once, or less often: http://portal.test/inbox/notices', 'owner@portal.test', NULL, '/inbox/notices')
;
SELECT i0.id, i0.address_key, i0.consent_version, i0.decline_reason, i0.files_locked_until, i0.first_answered_at, i0.form_key, i0.is_flagged, i0.kind, i0.language, i0.main_inquiry_id, i0.new_reply_by, i0.no_answer_because, i0.on_hold_until, i0.origin, i0.proposed_email, i0.quarantine_reasons, i0.received_at, i0.reference, i0.reminded_at, i0.reply_by, i0.sender_wrote_at, i0.snooze_reason, i0.snoozed_until, i0.stars, i0.state, i0.submission_key, i0.text_fingerprint, i0.token_version, i0.told_state, i0.topic_id, i0.xmin, i0.email, i0.full_name, i0.organisation, i0.other_name, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh
FROM (
    SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name
    FROM inquiries AS i
    WHERE i.first_answered_at IS NULL AND i.no_answer_because IS NULL AND i.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i.reminded_at IS NULL AND i.reply_by <= '2026-12-02 08:04:01.001+00'::timestamptz AND i.received_at <= '2026-11-28 08:04:01.001+00'::timestamptz
    ORDER BY i.reply_by
    LIMIT '200'
) AS i0
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i0.topic_id = t0.id
ORDER BY i0.reply_by
;
SELECT n.address, n.attach_files, n.cadence, n.digested_at, n.language
FROM notice_preferences AS n
;
UPDATE inquiries SET reminded_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7f9-1e49-7000-b8bb-52d0597e08c0' AND xmin = '779'
RETURNING xmin
;
UPDATE inquiries SET reminded_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8' AND xmin = '785'
RETURNING xmin
;
UPDATE inquiries SET reminded_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7fa-f309-7000-aab1-751fab2f7dfd' AND xmin = '792'
RETURNING xmin
;
UPDATE inquiries SET reminded_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7fb-dd69-7005-b699-9f670e1c6df6' AND xmin = '806'
RETURNING xmin
;
UPDATE inquiries SET reminded_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7fb-dd69-700a-b912-facdce580f45' AND xmin = '813'
RETURNING xmin
;
UPDATE inquiries SET reminded_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7fb-dd69-700e-9585-6909bc85bfd8' AND xmin = '818'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7001-87c1-06470061adb0', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7f9-1e49-7000-b8bb-52d0597e08c0', 'reminded', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7002-9deb-f7bc50bff967', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8', 'reminded', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7003-b181-84ddce5662fc', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fa-f309-7000-aab1-751fab2f7dfd', 'reminded', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7004-b0f3-b6f446768ec1', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7005-b699-9f670e1c6df6', 'reminded', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7005-b47c-078f5ceff379', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-700a-b912-facdce580f45', 'reminded', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7006-8a0e-41a4776cd287', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'reminded', NULL)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-1969-7000-a1e2-5b2fb95e98fa', 'f', '0', '2026-11-29 08:04:01.001+00'::timestamptz, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, 't', 'reminder', 'english', NULL, NULL, '<01a2265519697000a1e25b2fb95e98fa@portal.test>', 'f', '2026-11-29 08:04:01.001+00'::timestamptz, '{}', NULL, NULL, NULL, NULL, 'waiting', '6 answers are promised within three days', 'No answer has gone out yet:

Grace Example, Example Lab
Collaboration proposal: One error theory for quantization and caching
Answer promised by 30 November 2026
http://portal.test/inbox/COL-4C5G-NZJG

Hanna Host, Example Society
Talk invitation
Answer promised by 30 November 2026
http://portal.test/inbox/TLK-32J7-9DXX

Rita Reader
Question
Answer promised by 30 November 2026
http://portal.test/inbox/QUE-P2SN-9GVN

Zyxmarker Person, ZyxmarkerOrganisation 竺可欣岚 Example Lab
Collaboration proposal: One error theory for quantization and caching
Answer promised by 30 November 2026
http://portal.test/inbox/COL-8TTR-5KKW

Zyxmarker Person, ZyxmarkerOrganisation 竺可欣岚 Example Society
Talk invitation
Answer promised by 30 November 2026
http://portal.test/inbox/TLK-3YD3-8FVG

Rita Reader
Question
Answer promised by 30 November 2026
http://portal.test/inbox/QUE-SX7X-5J5Y

To answer, to decline, or to put off several at once with an honest note: http://portal.test/inbox/promises', 'owner@portal.test', NULL, NULL)
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fb-dd69-700d-971a-ca3af43b4ceb'
;
UPDATE outgoing_emails AS o
SET state = 'waiting',
    attempts = '0',
    next_attempt_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE o.id = '01a1f7fb-dd69-7011-a105-a337e5b787b9' AND o.state = 'sending' AND o.attempts = '1'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a22655-1969-7007-83ea-0e5152e2ae76', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, '18513a99-eb69-4938-9ed0-5bb080149fff', 'f', 'question', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-29 08:04:01.001+00'::timestamptz, 'QUE-3X9V-HYBN', NULL, '2026-12-09 08:04:01.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '0065f056-7393-7138-76ed-7b8f4fe654fa', '\x6ee5067dea50295e5d2bd848cc8eb2b1118ddbf8caa61c19efc02ee1ba35ba46', '1', 'new', NULL, 'zyxmarker-before@zyxmarker.example', 'Zyxmarker Person', NULL, NULL)
RETURNING xmin
;
INSERT INTO general_questions (inquiry_id, area, publication_id, subject)
VALUES ('01a22655-1969-7007-83ea-0e5152e2ae76', 'paper', '01a20482-9318-7972-b79c-c0ea190beb93', 'ZyxmarkerSubject 竺可欣岚 Equation 7')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7009-b8d5-26cc27e2353f', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a22655-1969-7007-83ea-0e5152e2ae76', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-1969-7008-8ecb-57c9252a44c6', NULL, NULL, 'ZyxmarkerMessage 竺可欣岚 In equation 7, is the norm taken over channels or over the whole tensor? Asked by zyxmarker-before@zyxmarker.example.', NULL, '01a22655-1969-7007-83ea-0e5152e2ae76', 'f', 'from_sender', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-1969-700a-b372-c4e823d9aeee', 'f', '0', '2026-11-29 08:04:01.001+00'::timestamptz, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, '01a22655-1969-7007-83ea-0e5152e2ae76', 't', 'acknowledgement', 'english', NULL, NULL, '<01a226551969700ab372c4e823d9aeee@portal.test>', 'f', '2026-11-29 08:04:01.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[QUE-3X9V-HYBN] We received your message', 'Dear Zyxmarker Person,

thank you. Your question arrived on 29 November 2026; its reference is QUE-3X9V-HYBN.

A person will read it, and you will have a first answer by 9 December 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'zyxmarker-before@zyxmarker.example', 'Zyxmarker Person', NULL)
;
INSERT INTO untold_inquiries (address, inquiry_id)
VALUES ('owner@portal.test', '01a22655-1969-7007-83ea-0e5152e2ae76')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-1969-7007-83ea-0e5152e2ae76', array_to_tsvector('{zyxmarker,person,before,zyxmarkerbefore,example,zyxmarkerexample,que,3x9v,hybn,que3x9vhybn,zyxmarkersubject,subject,竺可,可欣,欣岚,岚,equation,7,zyxmarkermessage,message,in,is,the,norm,taken,over,channels,or,whole,tensor,asked,by}'), 'zyxmarker person
zyxmarker-before@zyxmarker.example
que-3x9v-hybn
zyxmarkersubject 竺可欣岚 equation 7
zyxmarkermessage 竺可欣岚 in equation 7, is the norm taken over channels or over the whole tensor? asked by zyxmarker-before@zyxmarker.example.', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name
FROM inquiries AS i
WHERE i.reference = 'QUE-3X9V-HYBN'
LIMIT 2
;
UPDATE inquiries SET email = 'zyxmarker@zyxmarker.example'
WHERE id = '01a22655-1969-7007-83ea-0e5152e2ae76' AND xmin = '831'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-700b-a690-664da06ab42e', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, 'zyxmarker-before@zyxmarker.example', NULL, '01a22655-1969-7007-83ea-0e5152e2ae76', 'address_corrected', NULL)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-1969-7007-83ea-0e5152e2ae76', array_to_tsvector('{zyxmarker,person,example,zyxmarkerexample,que,3x9v,hybn,que3x9vhybn,zyxmarkersubject,subject,竺可,可欣,欣岚,岚,equation,7,zyxmarkermessage,message,in,is,the,norm,taken,over,channels,or,whole,tensor,asked,by,before,zyxmarkerbefore}'), 'zyxmarker person
zyxmarker@zyxmarker.example
que-3x9v-hybn
zyxmarkersubject 竺可欣岚 equation 7
zyxmarkermessage 竺可欣岚 in equation 7, is the norm taken over channels or over the whole tensor? asked by zyxmarker-before@zyxmarker.example.', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1f7fb-dd69-7011-a105-a337e5b787b9'
;
INSERT INTO attachments (id, address_key, form_key, inquiry_id, is_encrypted, name, pages, scanned_at, sha256, size, slot, staged_at, text_state, threat)
VALUES ('af0793c2-5a9b-4baa-9e4e-c219846689e5', NULL, 'cb69c6f8-f843-4690-af38-d3491973c99b', '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', '简历-Zyxmarker.pdf', '1', NULL, '\xd14d2c075fd0dbc60ad74033863e616b5dd9e9212b519baf0006aad04edf856e', '592', 'cv', '2026-11-29 08:04:01.001+00'::timestamptz, 'done', NULL)
RETURNING xmin
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into attachment_chunks (attachment_id, number, bytes) values ('af0793c2-5a9b-4baa-9e4e-c219846689e5', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203435203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b6572547275652920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333338203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3430380a2525454f460a')
;
INSERT INTO attachment_texts (attachment_id, text)
VALUES ('af0793c2-5a9b-4baa-9e4e-c219846689e5', 'Fylemarker')
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a1fd22-3969-7000-97db-af08c20d899d'
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,int,gnwd,nr6t,intgnwdnr6t,zyxmarkerschool,school,university,zyxmarkermajor,major,computer,architecture,zyxmarkeradvisor,advisor,prof,zyxmarkerexperience,experience,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,zyxmarkertopicanswer,topic,answer,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,zyxmarkeraiuse,ai,use,checking,english,https,input,cvlink,zyxmarkerexampleinputcvlink,worklinks,zyxmarkerexampleinputworklinks,zyxmarkersource,source,paper,zyxmarkermessage,message,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters,简历,历,pdf,zyxmarkerpdf}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
int-gnwd-nr6t
zyxmarkerschool 竺可欣岚 example university
zyxmarkermajor 竺可欣岚 computer architecture
zyxmarkeradvisor 竺可欣岚 prof. example
zyxmarkerexperience 竺可欣岚 i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
zyxmarkertopicanswer 竺可欣岚 each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
zyxmarkeraiuse 竺可欣岚 for checking my english.
https://zyxmarker.example/input.cvlink
https://zyxmarker.example/input.worklinks
zyxmarkersource 竺可欣岚 a paper
zyxmarkermessage 竺可欣岚 in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example
简历-zyxmarker.pdf', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,685799718,2033388832,957113704,530677867,1935162406,816508895,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,1429346377}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
INSERT INTO attachments (id, address_key, form_key, inquiry_id, is_encrypted, name, pages, scanned_at, sha256, size, slot, staged_at, text_state, threat)
VALUES ('d9e1522e-c3d7-4848-805d-55b0b1ef9ec8', NULL, 'cb69c6f8-f843-4690-af38-d3491973c99b', NULL, 'f', '简历-Zyxmarker.pdf', '1', NULL, '\xc2270ba334d4caeda27ee1f5744eb6ea07ee3c9530481df2feb86682dd26b05d', '593', 'cv', '2026-11-29 08:04:01.001+00'::timestamptz, 'due', NULL)
RETURNING xmin
;
INSERT INTO file_readings (attachment_id, attempts, leased_until)
VALUES ('af0793c2-5a9b-4baa-9e4e-c219846689e5', '1', '2026-11-29 08:04:01.001+00'::timestamptz)
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into attachment_chunks (attachment_id, number, bytes) values ('d9e1522e-c3d7-4848-805d-55b0b1ef9ec8', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203436203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b657246616c73652920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333339203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3430390a2525454f460a')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,int,gnwd,nr6t,intgnwdnr6t,zyxmarkerschool,school,university,zyxmarkermajor,major,computer,architecture,zyxmarkeradvisor,advisor,prof,zyxmarkerexperience,experience,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,zyxmarkertopicanswer,topic,answer,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,zyxmarkeraiuse,ai,use,checking,english,https,input,cvlink,zyxmarkerexampleinputcvlink,worklinks,zyxmarkerexampleinputworklinks,zyxmarkersource,source,paper,zyxmarkermessage,message,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters,简历,历,pdf,zyxmarkerpdf,fylemarker}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
int-gnwd-nr6t
zyxmarkerschool 竺可欣岚 example university
zyxmarkermajor 竺可欣岚 computer architecture
zyxmarkeradvisor 竺可欣岚 prof. example
zyxmarkerexperience 竺可欣岚 i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
zyxmarkertopicanswer 竺可欣岚 each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
zyxmarkeraiuse 竺可欣岚 for checking my english.
https://zyxmarker.example/input.cvlink
https://zyxmarker.example/input.worklinks
zyxmarkersource 竺可欣岚 a paper
zyxmarkermessage 竺可欣岚 in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example
简历-zyxmarker.pdf
fylemarker', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,685799718,2033388832,957113704,530677867,1935162406,816508895,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,1429346377}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT i1.id, i1.address_key, i1.consent_version, i1.decline_reason, i1.files_locked_until, i1.first_answered_at, i1.form_key, i1.is_flagged, i1.kind, i1.language, i1.main_inquiry_id, i1.new_reply_by, i1.no_answer_because, i1.on_hold_until, i1.origin, i1.proposed_email, i1.quarantine_reasons, i1.received_at, i1.reference, i1.reminded_at, i1.reply_by, i1.sender_wrote_at, i1.snooze_reason, i1.snoozed_until, i1.stars, i1.state, i1.submission_key, i1.text_fingerprint, i1.token_version, i1.told_state, i1.topic_id, i1.xmin, i1.email, i1.full_name, i1.organisation, i1.other_name, i0.inquiry_id, i0.tag_id
FROM (
    SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name
    FROM inquiries AS i
    WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
    LIMIT 2
) AS i1
LEFT JOIN inquiry_tags AS i0 ON i1.id = i0.inquiry_id
ORDER BY i1.id, i0.inquiry_id
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name
FROM inquiries AS i
WHERE i.id = '01a1f7fb-dd69-7005-b699-9f670e1c6df6'
LIMIT 2
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-1969-7000-a1e2-5b2fb95e98fa'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
INSERT INTO closing_letters (inquiry_id, body, bucket, is_edited, is_outdated, on_hold_until, reply_id, seen, sent_at, state_before, template_key, topic_id, written_at)
VALUES ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'Zyxmarker is told that the topic is closed', 'generic', 't', 'f', NULL, NULL, '1', NULL, NULL, NULL, '01a20482-931c-7789-ab61-20428157b3d7', '2026-11-29 08:04:01.001+00'::timestamptz)
RETURNING xmin
;
UPDATE inquiries SET first_answered_at = '2026-11-29 08:04:01.001+00'::timestamptz, reply_by = '2026-12-19 08:04:01.001+00'::timestamptz, sender_wrote_at = '2026-11-29 08:04:01.001+00'::timestamptz, stars = '5', state = 'in_review', told_state = 'in_review'
WHERE id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND xmin = '800'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-700d-8ef1-fd70ace244d4', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'Promising', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'tags_changed', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-700e-95df-d4dc4477f3b9', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'noted', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7010-8ac5-0ba0402ebe2a', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, '★★★★★', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'rated', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7012-999d-227a0030ccae', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'promise_extended', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7013-8c9c-d07ea9f591ce', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'Zyxmarker snooze', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'snoozed', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7014-8234-8a1fb729cb44', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'Zyxmarker reason', 'new', '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'state_changed', 'in_review')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7017-9331-faba449f2585', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'replied', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7018-bd56-b7ffd008ad4c', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'COL-8TTR-5KKW', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'linked', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7019-a107-b7ad66981d04', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'INT-GNWD-NR6T', NULL, '01a1f7fb-dd69-7005-b699-9f670e1c6df6', 'linked', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-701b-9e1e-06bbe6804df5', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'interview_proposed', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-701c-9c2e-dfab43ac36f1', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'interview_cancelled', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-701e-96d0-59aaf2ccc635', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'Zyxmarker receiver', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'hand_over_asked', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-701f-b12c-2e5adb6ed471', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, 'Zyxmarker receiver', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'hand_over_agreed', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1969-7020-8a70-e15ee47c4fb7', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'sender_wrote', NULL)
;
INSERT INTO inquiry_links (first_id, second_id, linked_at)
VALUES ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', '01a1f7fb-dd69-7005-b699-9f670e1c6df6', '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-1969-700f-a852-0a74fb5ee390', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', 'Zyxmarker note', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'note', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-1969-7015-bdd9-cb6950b44b86', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', 'Zyxmarker draft', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'draft', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-1969-7016-8a7e-1fc911032597', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', 'Zyxmarker reply', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'reply', NULL, 'new', '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO promise_changes (id, actor_id, actor_name, at, cause, inquiry_id, new_reply_by, note, old_reply_by)
VALUES ('01a22655-1969-7011-8e68-8c6be8e1dd7e', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz, 'extended', '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', '2026-12-19 08:04:01.001+00'::timestamptz, 'Zyxmarker 竺可欣岚 note about the promise', '2026-12-04 08:04:01.001+00'::timestamptz)
;
INSERT INTO tags (id, colour, key, name_en, name_zh)
VALUES ('01a22655-1969-700c-9b8a-6088dbed77e3', 'green', 'promising', 'Promising', NULL)
;
INSERT INTO inquiry_tags (inquiry_id, tag_id)
VALUES ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', '01a22655-1969-700c-9b8a-6088dbed77e3')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-1969-700a-b372-c4e823d9aeee'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,int,gnwd,nr6t,intgnwdnr6t,zyxmarkerschool,school,university,promising,zyxmarkermajor,major,computer,architecture,zyxmarkeradvisor,advisor,prof,zyxmarkerexperience,experience,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,zyxmarkertopicanswer,topic,answer,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,zyxmarkeraiuse,ai,use,checking,english,https,input,cvlink,zyxmarkerexampleinputcvlink,worklinks,zyxmarkerexampleinputworklinks,zyxmarkersource,source,paper,zyxmarkermessage,message,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters,reply,note,简历,历,pdf,zyxmarkerpdf,fylemarker}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
int-gnwd-nr6t
zyxmarkerschool 竺可欣岚 example university
promising
promising
zyxmarkermajor 竺可欣岚 computer architecture
zyxmarkeradvisor 竺可欣岚 prof. example
zyxmarkerexperience 竺可欣岚 i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
zyxmarkertopicanswer 竺可欣岚 each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
zyxmarkeraiuse 竺可欣岚 for checking my english.
https://zyxmarker.example/input.cvlink
https://zyxmarker.example/input.worklinks
zyxmarkersource 竺可欣岚 a paper
zyxmarkermessage 竺可欣岚 in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example
zyxmarker reply
zyxmarker note
简历-zyxmarker.pdf
fylemarker', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,685799718,2033388832,957113704,530677867,1935162406,816508895,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,1429346377}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:01.001+00'::timestamptz
    ELSE '2026-11-29 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:01.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:01.001+00'::timestamptz
    ELSE '2026-11-29 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:01.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:01.001+00'::timestamptz
    ELSE '2026-11-29 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO hand_overs (id, agreed, answered_at, inquiry_id, made_at, made_by_id, made_by_name, parts, purpose, receiver, requested_at, requested_by_id, requested_by_name, taken_back_at, withdrawn_at, wording)
VALUES ('01a22655-1969-701d-ac5c-0d08c1a74209', 't', '2026-11-29 08:04:01.001+00'::timestamptz, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', NULL, NULL, NULL, '{answers}', 'Zyxmarker purpose', 'Zyxmarker receiver', '2026-11-29 08:04:01.001+00'::timestamptz, 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', NULL, NULL, 'v1')
;
INSERT INTO interviews (id, calendar_id, chosen_at, chosen_start, ended_at, ending, inquiry_id, minutes, place, proposed_at, proposed_by_id, proposed_by_name, reply_id, sequence, starts, words)
VALUES ('01a22655-1969-701a-a776-085716f61113', '931c53b8-e534-4f1b-ac6c-7b7c231e18ea', NULL, NULL, '2026-11-29 08:04:01.001+00'::timestamptz, 'cancelled_by_us', '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', '30', 'Zyxmarker place', '2026-11-29 08:04:01.001+00'::timestamptz, 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '01a22655-1969-7016-8a7e-1fc911032597', '0', '{"2026-12-01 08:04:01.001+00"}', 'Zyxmarker cannot')
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-1969-7022-b38c-7f97b2171a61', 'f', '0', '2026-11-29 08:04:01.001+00'::timestamptz, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'reply', 'english', NULL, NULL, '<01a2265519697022b38c7f97b2171a61@portal.test>', 'f', '2026-11-29 08:04:01.001+00'::timestamptz, '{}', '01a22655-1969-7015-bdd9-cb6950b44b86', NULL, NULL, NULL, 'draft', 'Re: Zyxmarker', 'Zyxmarker draft', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-1969-7023-bd7c-e39acbf34a27', 'f', '0', '2026-11-29 08:04:01.001+00'::timestamptz, '2026-11-29 08:04:01.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'reply', 'english', NULL, NULL, '<01a2265519697023bd7ce39acbf34a27@portal.test>', 'f', '2026-11-29 08:04:01.001+00'::timestamptz, '{}', '01a22655-1969-7016-8a7e-1fc911032597', NULL, NULL, NULL, 'waiting', 'Re: Zyxmarker', 'Zyxmarker reply', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
INSERT INTO reviews (id, asked_at, asked_by_id, asked_by_name, changed_at, comment, given_at, inquiry_id, link_id, reviewer_name, shows_files, shows_name, user_id, withdrawn_at)
VALUES ('01a22655-1969-7021-b47f-05db43cf96d0', '2026-11-29 08:04:01.001+00'::timestamptz, 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', NULL, 'Zyxmarker 竺可欣岚 reads papers closely.', '2026-11-29 08:04:01.001+00'::timestamptz, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', NULL, 'Rita Reviewer', 't', 't', NULL, NULL)
;
SELECT EXISTS (
    SELECT 1
    FROM users AS u
    WHERE u.email = 'owner@portal.test')
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
SELECT u.id, u.access_failed_count, u.closed_at, u.code_key, u.codes_since, u.concurrency_stamp, u.created_at, u.display_name, u.email, u.email_confirmed, u.joined_at, u.language, u.last_code_step, u.last_signed_in_at, u.lockout_enabled, u.lockout_end, u.normalized_email, u.normalized_user_name, u.password_hash, u.password_set_at, u.phone_number, u.phone_number_confirmed, u.role, u.security_stamp, u.two_factor_enabled, u.user_name
FROM users AS u
WHERE u.normalized_email = 'OWNER@PORTAL.TEST'
LIMIT 2
;
insert into guess_counts as known (key, count, ends_at) values ('\x877a00a9a701e95b557b992ffc72d3365aa8b1557ae84ae21701a64c34db4270', 1, '2026-11-29 08:14:01.001+00'::timestamptz)
on conflict (key) do update set
  count = case when known.ends_at <= '2026-11-29 08:04:01.001+00'::timestamptz then 1 else known.count + 1 end,
  ends_at = case when known.ends_at <= '2026-11-29 08:04:01.001+00'::timestamptz then excluded.ends_at else known.ends_at end
returning count as "Value"
;
insert into guess_counts as known (key, count, ends_at) values ('\x8d5f65891bcd947bfc0a2115c58bd761834939bedf46b2ad5115f951763f6010', 1, '2026-11-29 08:14:01.001+00'::timestamptz)
on conflict (key) do update set
  count = case when known.ends_at <= '2026-11-29 08:04:01.001+00'::timestamptz then 1 else known.count + 1 end,
  ends_at = case when known.ends_at <= '2026-11-29 08:04:01.001+00'::timestamptz then excluded.ends_at else known.ends_at end
returning count as "Value"
;
SELECT u.credential_id, u.user_id, u.data
FROM user_passkeys AS u
WHERE u.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
;
DELETE FROM guess_counts AS g
WHERE g.key = '\x8d5f65891bcd947bfc0a2115c58bd761834939bedf46b2ad5115f951763f6010' OR g.ends_at <= '2026-11-29 08:04:01.001+00'::timestamptz
;
INSERT INTO audit_entries (id, action, actor_id, actor_name, after, at, before, network, subject)
VALUES ('01a22655-1969-7024-bb4b-c18dfbce2cbc', 'signed_in', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', 'Password', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, '127.0.0.1', 'owner@portal.test')
;
UPDATE users SET last_signed_in_at = '2026-11-29 08:04:01.001+00'::timestamptz
WHERE id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND concurrency_stamp = 'bdbb0aa5-9cbf-4e98-910f-7d4c21fad21d'
;
SELECT u.id, u.claim_type, u.claim_value, u.user_id
FROM user_claims AS u
WHERE u.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
;
DELETE FROM account_sessions AS a
WHERE a.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND NOT EXISTS (
    SELECT 1
    FROM account_sessions AS a0
    WHERE a0.last_seen_at > '2026-11-29 07:34:01.001+00'::timestamptz AND a0.began_at > '2026-11-29 00:04:01.001+00'::timestamptz AND a0.id = a.id)
;
INSERT INTO account_sessions (id, began_at, confirmed_at, device, last_seen_at, method, network, secret_hash, user_id)
VALUES ('01a22655-1969-7025-848a-9ae1ebdbfd30', '2026-11-29 08:04:01.001+00'::timestamptz, '2026-11-29 08:04:01.001+00'::timestamptz, '', '2026-11-29 08:04:01.001+00'::timestamptz, 'password', '127.0.0.1', '\x6045174a13b6a79fad6d606b9280fd41d445eb26c9ee5e66bdce6a1c7be99302', '01a1f7f8-33e9-7000-990b-a78640f06436')
;
SELECT a.last_seen_at, a.id, a.user_id, a.method, a.confirmed_at
FROM account_sessions AS a
WHERE a.last_seen_at > '2026-11-29 07:34:01.001+00'::timestamptz AND a.began_at > '2026-11-29 00:04:01.001+00'::timestamptz AND a.secret_hash = '\x6045174a13b6a79fad6d606b9280fd41d445eb26c9ee5e66bdce6a1c7be99302' AND EXISTS (
    SELECT 1
    FROM users AS u
    WHERE u.id = a.user_id AND u.security_stamp = 'TZMAEKZ6P4BOR2QATRWQ23ORHTFZCIIM' AND u.closed_at IS NULL)
LIMIT 2
;
SELECT s.id, s.account_id, s.is_start, s.name, s.query
FROM saved_views AS s
WHERE s.account_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
ORDER BY s.id
;
SELECT t.id, t.key, t.title_en, t.title_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state <> 'archived'
ORDER BY t.position, t.key
;
SELECT t.id, t.key, t.name_en, t.name_zh
FROM tags AS t
ORDER BY t.key
;
SELECT u31.c AS "At", count(u31.c)::int AS "Count"
FROM (
    SELECT i1.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i
        WHERE i.state = 'new' AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i1
    UNION ALL
    SELECT i2.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i0
        WHERE i0.state NOT IN ('quarantine', 'spam') AND i0.sender_wrote_at IS NOT NULL AND (i0.snoozed_until IS NULL OR i0.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz) AND (i0.state <> 'new' OR (i0.snoozed_until IS NOT NULL AND i0.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz))
        LIMIT '1000'
    ) AS i2
    UNION ALL
    SELECT i4.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i3
        WHERE i3.state NOT IN ('quarantine', 'spam') AND i3.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz AND (i3.state <> 'new' OR (i3.snoozed_until IS NOT NULL AND i3.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i3.state IN ('quarantine', 'spam') OR i3.sender_wrote_at IS NULL OR (i3.snoozed_until IS NOT NULL AND i3.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz))
        LIMIT '1000'
    ) AS i4
    UNION ALL
    SELECT i6.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i5
        WHERE i5.first_answered_at IS NULL AND i5.no_answer_because IS NULL AND i5.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i5.reply_by <= '2026-12-02 08:04:01.001+00'::timestamptz AND (i5.snoozed_until IS NULL OR i5.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz) AND (i5.state <> 'new' OR (i5.snoozed_until IS NOT NULL AND i5.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i5.state IN ('quarantine', 'spam') OR i5.sender_wrote_at IS NULL OR (i5.snoozed_until IS NOT NULL AND i5.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i5.state IN ('quarantine', 'spam') OR CASE
            WHEN i5.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz THEN FALSE
            ELSE TRUE
        END)
        LIMIT '1000'
    ) AS i6
    UNION ALL
    SELECT i8.c
    FROM (
        SELECT 0 AS c
        FROM inquiries AS i7
        WHERE EXISTS (
            SELECT 1
            FROM outgoing_emails AS o
            WHERE o.state IN ('failed', 'bounced') AND o.inquiry_id = i7.id) AND i7.state NOT IN ('quarantine', 'spam') AND (i7.snoozed_until IS NULL OR i7.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz) AND (i7.state <> 'new' OR (i7.snoozed_until IS NOT NULL AND i7.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i7.state IN ('quarantine', 'spam') OR i7.sender_wrote_at IS NULL OR (i7.snoozed_until IS NOT NULL AND i7.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i7.state IN ('quarantine', 'spam') OR CASE
            WHEN i7.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz THEN FALSE
            ELSE TRUE
        END) AND (i7.first_answered_at IS NOT NULL OR i7.no_answer_because IS NOT NULL OR i7.state IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') OR i7.reply_by > '2026-12-02 08:04:01.001+00'::timestamptz OR (i7.snoozed_until IS NOT NULL AND i7.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz))
        LIMIT '1000'
    ) AS i8
    UNION ALL
    SELECT i10.c
    FROM (
        SELECT 1 AS c
        FROM inquiries AS i9
        WHERE i9.state = 'new' AND (i9.snoozed_until IS NULL OR i9.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i10
    UNION ALL
    SELECT i12.c
    FROM (
        SELECT 2 AS c
        FROM inquiries AS i11
        WHERE i11.state = 'in_review' AND (i11.snoozed_until IS NULL OR i11.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i12
    UNION ALL
    SELECT i14.c
    FROM (
        SELECT 3 AS c
        FROM inquiries AS i13
        WHERE i13.state = 'shortlisted' AND (i13.snoozed_until IS NULL OR i13.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i14
    UNION ALL
    SELECT i16.c
    FROM (
        SELECT 4 AS c
        FROM inquiries AS i15
        WHERE i15.state = 'talking' AND (i15.snoozed_until IS NULL OR i15.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i16
    UNION ALL
    SELECT i18.c
    FROM (
        SELECT 5 AS c
        FROM inquiries AS i17
        WHERE i17.state = 'offer' AND (i17.snoozed_until IS NULL OR i17.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i18
    UNION ALL
    SELECT i20.c
    FROM (
        SELECT 6 AS c
        FROM inquiries AS i19
        WHERE i19.state = 'waiting_sender' AND (i19.snoozed_until IS NULL OR i19.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i20
    UNION ALL
    SELECT i22.c
    FROM (
        SELECT 7 AS c
        FROM inquiries AS i21
        WHERE i21.state = 'on_hold' AND (i21.snoozed_until IS NULL OR i21.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i22
    UNION ALL
    SELECT i24.c
    FROM (
        SELECT 8 AS c
        FROM inquiries AS i23
        WHERE i23.state NOT IN ('quarantine', 'spam') AND i23.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz
        LIMIT '1000'
    ) AS i24
    UNION ALL
    SELECT i26.c
    FROM (
        SELECT 9 AS c
        FROM inquiries AS i25
        WHERE i25.state NOT IN ('quarantine', 'spam') AND i25.first_answered_at IS NULL AND i25.no_answer_because IS NULL AND i25.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i25.reply_by < '2026-11-29 08:04:01.001+00'::timestamptz
        LIMIT '1000'
    ) AS i26
    UNION ALL
    SELECT i28.c
    FROM (
        SELECT 10 AS c
        FROM inquiries AS i27
        WHERE i27.state NOT IN ('quarantine', 'spam') AND i27.state IN ('waiting_sender', 'on_hold', 'offer', 'accepted', 'declined', 'closed_no_answer') AND i27.told_state <> i27.state
        LIMIT '1000'
    ) AS i28
    UNION ALL
    SELECT i30.c
    FROM (
        SELECT 11 AS c
        FROM inquiries AS i29
        WHERE i29.state = 'quarantine' AND (i29.snoozed_until IS NULL OR i29.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
        LIMIT '1000'
    ) AS i30
    UNION ALL
    SELECT i32.c
    FROM (
        SELECT 12 AS c
        FROM inquiries AS i31
        WHERE i31.state NOT IN ('quarantine', 'spam') AND i31.kind = ANY ('{intern}')
        LIMIT '1000'
    ) AS i32
    UNION ALL
    SELECT i34.c
    FROM (
        SELECT 13 AS c
        FROM inquiries AS i33
        WHERE i33.state NOT IN ('quarantine', 'spam') AND i33.kind = ANY ('{collaboration}')
        LIMIT '1000'
    ) AS i34
    UNION ALL
    SELECT i36.c
    FROM (
        SELECT 14 AS c
        FROM inquiries AS i35
        WHERE i35.state NOT IN ('quarantine', 'spam') AND i35.kind = ANY ('{talk}')
        LIMIT '1000'
    ) AS i36
    UNION ALL
    SELECT i38.c
    FROM (
        SELECT 15 AS c
        FROM inquiries AS i37
        WHERE i37.state NOT IN ('quarantine', 'spam') AND i37.kind = ANY ('{question}')
        LIMIT '1000'
    ) AS i38
    UNION ALL
    SELECT i40.c
    FROM (
        SELECT 16 AS c
        FROM inquiries AS i39
        WHERE i39.state NOT IN ('quarantine', 'spam') AND i39.topic_id = '01a20482-931c-7789-ab61-20428157b3d7'
        LIMIT '1000'
    ) AS i40
    UNION ALL
    SELECT i42.c
    FROM (
        SELECT 17 AS c
        FROM inquiries AS i41
        WHERE i41.state NOT IN ('quarantine', 'spam') AND i41.topic_id = '01a20482-9325-70c9-ba88-33aff8d1ff3b'
        LIMIT '1000'
    ) AS i42
    UNION ALL
    SELECT i44.c
    FROM (
        SELECT 18 AS c
        FROM inquiries AS i43
        WHERE i43.state NOT IN ('quarantine', 'spam') AND i43.topic_id = '01a20482-9325-7e38-9777-174217239769'
        LIMIT '1000'
    ) AS i44
    UNION ALL
    SELECT i46.c
    FROM (
        SELECT 19 AS c
        FROM inquiries AS i45
        WHERE i45.state NOT IN ('quarantine', 'spam') AND i45.topic_id = '01a20482-9325-7e81-96d1-4c78c03d250f'
        LIMIT '1000'
    ) AS i46
    UNION ALL
    SELECT i48.c
    FROM (
        SELECT 20 AS c
        FROM inquiries AS i47
        WHERE i47.state NOT IN ('quarantine', 'spam') AND i47.topic_id = '01a20482-9325-79a3-82bb-0d4b1d948805'
        LIMIT '1000'
    ) AS i48
    UNION ALL
    SELECT i50.c
    FROM (
        SELECT 21 AS c
        FROM inquiries AS i49
        WHERE i49.state NOT IN ('quarantine', 'spam') AND i49.topic_id = '01a20482-9326-754b-888a-013d863e40b0'
        LIMIT '1000'
    ) AS i50
    UNION ALL
    SELECT i52.c
    FROM (
        SELECT 22 AS c
        FROM inquiries AS i51
        WHERE i51.state NOT IN ('quarantine', 'spam') AND i51.topic_id = '01a20482-9326-7604-b242-d00d19139300'
        LIMIT '1000'
    ) AS i52
    UNION ALL
    SELECT i54.c
    FROM (
        SELECT 23 AS c
        FROM inquiries AS i53
        WHERE i53.state NOT IN ('quarantine', 'spam') AND i53.topic_id = '01a20482-9326-7db0-81a1-f65b19ab5b2a'
        LIMIT '1000'
    ) AS i54
    UNION ALL
    SELECT i56.c
    FROM (
        SELECT 24 AS c
        FROM inquiries AS i55
        WHERE i55.state NOT IN ('quarantine', 'spam') AND i55.topic_id = '01a20482-9326-708a-8c9c-c6871e6c0605'
        LIMIT '1000'
    ) AS i56
    UNION ALL
    SELECT i58.c
    FROM (
        SELECT 25 AS c
        FROM inquiries AS i57
        WHERE i57.state NOT IN ('quarantine', 'spam') AND i57.topic_id = '01a20482-9326-75a1-8274-4adc054203e3'
        LIMIT '1000'
    ) AS i58
    UNION ALL
    SELECT i60.c
    FROM (
        SELECT 26 AS c
        FROM inquiries AS i59
        WHERE i59.state NOT IN ('quarantine', 'spam') AND i59.topic_id = '01a20482-9326-7a03-a2e2-d9adfa4016f8'
        LIMIT '1000'
    ) AS i60
    UNION ALL
    SELECT i62.c
    FROM (
        SELECT 27 AS c
        FROM inquiries AS i61
        WHERE i61.state NOT IN ('quarantine', 'spam') AND i61.topic_id = '01a20482-9326-793e-a711-4d7babab94b6'
        LIMIT '1000'
    ) AS i62
    UNION ALL
    SELECT o1.c
    FROM (
        SELECT 28 AS c
        FROM outgoing_emails AS o0
        WHERE o0.state IN ('draft', 'held')
        LIMIT '1000'
    ) AS o1
    UNION ALL
    SELECT o3.c
    FROM (
        SELECT 29 AS c
        FROM outgoing_emails AS o2
        WHERE o2.state IN ('failed', 'bounced')
        LIMIT '1000'
    ) AS o3
) AS u31
GROUP BY u31.c
;
SELECT count(*)::int
FROM inquiries AS i
WHERE i.state = 'quarantine'
;
SELECT count(*)::int
FROM incoming_emails AS i
WHERE i.state = 'unmatched'
;
SELECT t.key, t.title_en, t.title_zh, i0."Count"
FROM topics AS t
INNER JOIN (
    SELECT i.topic_id AS "Id", count(*)::int AS "Count"
    FROM inquiries AS i
    WHERE i.state IN ('new', 'in_review', 'waiting_sender', 'shortlisted', 'on_hold', 'declined') AND i.told_state NOT IN ('accepted', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND (i.state <> 'declined' OR i.email <> '') AND (i.state <> 'on_hold' OR i.told_state <> 'on_hold' OR i.on_hold_until < '2026-11-29') AND i.topic_id IS NOT NULL
    GROUP BY i.topic_id
) AS i0 ON t.id = i0."Id"
WHERE t.state IN ('closed', 'archived') OR t.closes_on < '2026-11-29'
ORDER BY t.position, t.key
;
SELECT i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.state = 'new' AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz)
ORDER BY i.id
LIMIT '51'
;
SELECT i.sender_wrote_at, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.state NOT IN ('quarantine', 'spam') AND i.sender_wrote_at IS NOT NULL AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz) AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz))
ORDER BY i.sender_wrote_at, i.id
LIMIT '43'
;
SELECT i.snoozed_until, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.state NOT IN ('quarantine', 'spam') AND i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR i.sender_wrote_at IS NULL OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz))
ORDER BY i.snoozed_until, i.id
LIMIT '42'
;
SELECT i.reply_by, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.first_answered_at IS NULL AND i.no_answer_because IS NULL AND i.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i.reply_by <= '2026-12-02 08:04:01.001+00'::timestamptz AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz) AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR i.sender_wrote_at IS NULL OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR CASE
    WHEN i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz THEN FALSE
    ELSE TRUE
END)
ORDER BY i.reply_by, i.id
LIMIT '42'
;
SELECT i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND EXISTS (
    SELECT 1
    FROM outgoing_emails AS o
    WHERE o.state IN ('failed', 'bounced') AND o.inquiry_id = i.id) AND i.state NOT IN ('quarantine', 'spam') AND (i.snoozed_until IS NULL OR i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz) AND (i.state <> 'new' OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR i.sender_wrote_at IS NULL OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz)) AND (i.state IN ('quarantine', 'spam') OR CASE
    WHEN i.snoozed_until <= '2026-11-29 08:04:01.001+00'::timestamptz THEN FALSE
    ELSE TRUE
END) AND (i.first_answered_at IS NOT NULL OR i.no_answer_because IS NOT NULL OR i.state IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') OR i.reply_by > '2026-12-02 08:04:01.001+00'::timestamptz OR (i.snoozed_until IS NOT NULL AND i.snoozed_until > '2026-11-29 08:04:01.001+00'::timestamptz))
ORDER BY i.id
LIMIT '42'
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:01.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-1969-7023-bd7c-e39acbf34a27'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:01.001+00'::timestamptz
    ELSE '2026-11-29 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:01.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:01.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:01.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
SELECT i.id, i.xmin, i.reference, i.kind, i.state, i.full_name, i.organisation, t0.title_en, t0.title_zh, i.received_at, i.reply_by, i.first_answered_at, i.no_answer_because IS NOT NULL, i.told_state <> i.state AND i.state IN ('waiting_sender', 'on_hold', 'offer', 'accepted', 'declined', 'closed_no_answer'), i.snoozed_until, i.snooze_reason, i.sender_wrote_at, i.on_hold_until, i.is_flagged, i.stars, i0.earliest_start, i0.months, i0.days_per_week, EXISTS (
    SELECT 1
    FROM attachments AS a
    WHERE a.inquiry_id = i.id), EXISTS (
    SELECT 1
    FROM outgoing_emails AS o
    WHERE o.inquiry_id = i.id AND o.state IN ('failed', 'bounced'))
FROM inquiries AS i
LEFT JOIN (
    SELECT t.id, t.title_en, t.title_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
WHERE i.id = ANY ('{01a1f7f8-33e9-7004-83a1-0c1c196a6e17,01a1f7f9-1e49-7000-b8bb-52d0597e08c0,01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8,01a1f7fa-f309-7000-aab1-751fab2f7dfd,01a1f7fb-dd69-7005-b699-9f670e1c6df6,01a1f7fb-dd69-700a-b912-facdce580f45,01a1f7fb-dd69-700e-9585-6909bc85bfd8,01a22655-1969-7007-83ea-0e5152e2ae76,01a1f7fb-dd69-7000-a0b4-68edc3a5e282}')
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:01.001+00'::timestamptz
    ELSE '2026-11-29 08:04:01.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:01.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:01.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:01.001+00'::timestamptz)
;
SELECT i.inquiry_id, i.tag_id, t.id, t.colour, t.key, t.name_en, t.name_zh
FROM inquiry_tags AS i
INNER JOIN tags AS t ON i.tag_id = t.id
WHERE i.inquiry_id = ANY ('{01a1f7f8-33e9-7004-83a1-0c1c196a6e17,01a1f7f9-1e49-7000-b8bb-52d0597e08c0,01a1f7fa-08a9-7000-8b5b-7d408fa1c0a8,01a1f7fa-f309-7000-aab1-751fab2f7dfd,01a1f7fb-dd69-7005-b699-9f670e1c6df6,01a1f7fb-dd69-700a-b912-facdce580f45,01a1f7fb-dd69-700e-9585-6909bc85bfd8,01a22655-1969-7007-83ea-0e5152e2ae76,01a1f7fb-dd69-7000-a0b4-68edc3a5e282}')
;
SELECT t.id, t.actor_id, t.actor_name, t.at, t.finished_at, t.kind, t.name, t.total, t.undone_at, t.wishes
FROM triage_acts AS t
WHERE t.actor_id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND t.undone_at IS NULL AND t.finished_at IS NOT NULL
ORDER BY t.id DESC
LIMIT 1
;
SELECT count(*) FILTER (WHERE o0.state IN ('waiting', 'sending') AND o0.needs_operator)::int > 0, count(*) FILTER (WHERE o0.state IN ('waiting', 'sending') AND o0.due_since < '2026-11-29 07:04:01.001+00'::timestamptz AND (o0.last_error IS NOT NULL OR o0.next_attempt_at < '2026-11-29 07:04:01.001+00'::timestamptz))::int, count(*) FILTER (WHERE o0.state IN ('failed', 'bounced'))::int
FROM (
    SELECT o.due_since, o.last_error, o.needs_operator, o.next_attempt_at, o.state, 1 AS "Key"
    FROM outgoing_emails AS o
    WHERE o.state IN ('waiting', 'sending') OR (o.state IN ('failed', 'bounced') AND o.last_failed_at > '2026-11-26 08:04:01.001+00'::timestamptz)
) AS o0
GROUP BY o0."Key"
LIMIT 2
;
SELECT i.name, i.failed_at, i.failure, i.fetched_at, i.last_uid, i.since, i.uid_validity
FROM incoming_cursors AS i
WHERE i.name = 'replies@portal.test@imap.portal.test/INBOX'
LIMIT 2
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, t2.id, t2.closes_on, t2.days_per_week, t2.difficulty, t2.edited_at, t2.interest_keys, t2.is_draft, t2.is_sample, t2.key, t2.kind, t2.link_key, t2.months_max, t2.months_min, t2.opened_on, t2.place, t2.position, t2.promised_days, t2.reading_keys, t2.seats, t2.stale_texts, t2.starts_by, t2.starts_from, t2.state, t2.version, t2.city_en, t2.city_zh, t2.needs_en, t2.needs_zh, t2.outcome_en, t2.outcome_zh, t2.question_en, t2.question_zh, t2.summary_en, t2.summary_zh, t2.title_en, t2.title_zh, t2.work_en, t2.work_zh, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, c0.inquiry_id, c0.first_month, c0.hours_from, c0.hours_to, c0.last_month, t3.inquiry_id, t3.audience, t3.dates, t3.event, t3.event_link, t3.format, t3.length, t3.other_speakers, t3.place, t3.recording, t3.reply_needed_by, t3.talk_language, t3.travel_costs, t3.venue, g.inquiry_id, g.area, g.publication_id, g.subject, p0.id, p0.area, p0.authors, p0.award, p0.bib_tex, p0.code_url, p0.corresponding, p0.edited_at, p0.equal_contribution, p0.has_more_authors, p0.is_doubtful, p0.is_draft, p0.is_selected, p0.key, p0.paper_url, p0.position, p0.project_url, p0.published_in, p0.short_title, p0.stale_texts, p0.title, p0.type, p0.venue, p0.version, p0.year, p0.role_en, p0.role_zh, p0.summary_en, p0.summary_zh
FROM inquiries AS i
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN (
    SELECT t1.id, t1.closes_on, t1.days_per_week, t1.difficulty, t1.edited_at, t1.interest_keys, t1.is_draft, t1.is_sample, t1.key, t1.kind, t1.link_key, t1.months_max, t1.months_min, t1.opened_on, t1.place, t1.position, t1.promised_days, t1.reading_keys, t1.seats, t1.stale_texts, t1.starts_by, t1.starts_from, t1.state, t1.version, t1.city_en, t1.city_zh, t1.needs_en, t1.needs_zh, t1.outcome_en, t1.outcome_zh, t1.question_en, t1.question_zh, t1.summary_en, t1.summary_zh, t1.title_en, t1.title_zh, t1.work_en, t1.work_zh
    FROM topics AS t1
    WHERE NOT (t1.is_draft)
) AS t2 ON i0.second_topic_id = t2.id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN collaboration_loads AS c0 ON i.id = c0.inquiry_id
LEFT JOIN talk_invitations AS t3 ON i.id = t3.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
LEFT JOIN (
    SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
    FROM publications AS p
    WHERE NOT (p.is_draft)
) AS p0 ON g.publication_id = p0.id
WHERE i.reference = 'INT-GNWD-NR6T'
LIMIT 2
;
SELECT m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at, i.id, i.from_address, i.from_name, i.inquiry_id, i.is_cut, i.kind, i.message_id, i.quoted, i.reason, i.received_at, i.sha256, i.size, i.state, i.subject, i.text, i.xmin, i.written_at, i0.incoming_email_id, i0.number, i0.fault, i0.is_encrypted, i0.name, i0.pages, i0.sha256, i0.size
FROM messages AS m
LEFT JOIN incoming_emails AS i ON m.mail_id = i.id
LEFT JOIN incoming_files AS i0 ON i.id = i0.incoming_email_id
WHERE m.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY m.written_at, m.id, i.id, i0.number
;
SELECT i.id, i.actor_id, i.actor_name, i.at, i.detail, i.from_state, i.inquiry_id, i.kind, i.to_state
FROM inquiry_events AS i
WHERE i.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY i.at, i.id
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY o.created_at, o.id
;
SELECT a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin
FROM attachments AS a
WHERE a.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
;
SELECT t.id, t.colour, t.key, t.name_en, t.name_zh
FROM tags AS t
ORDER BY t.key
;
SELECT i.tag_id
FROM inquiry_tags AS i
WHERE i.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
;
SELECT p.id, p.actor_id, p.actor_name, p.at, p.cause, p.inquiry_id, p.new_reply_by, p.note, p.old_reply_by
FROM promise_changes AS p
WHERE p.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
ORDER BY p.at, p.id
;
with recursive part as (
  select id from inquiries where main_inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
  union
  select i.id from part join inquiries i on i.main_inquiry_id = part.id)
select id as "Value" from part
;
SELECT r.key, r.title_en, r.title_zh, r.declines_for
FROM reply_templates AS r
WHERE r.is_on AND 'intern' = ANY (r.kinds)
ORDER BY r.position
;
with mine as (
  insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:04:01.001+00'::timestamptz)
  on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
select * from inquiry_openings
where inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' and account_id <> '01a1f7f8-33e9-7000-990b-a78640f06436' and opened_at > '2026-11-28 08:04:01.001+00'::timestamptz
order by opened_at desc limit 1
;
SELECT i0.reference, i0.kind, i0.state, t0.title_en, t0.title_zh, i0.received_at
FROM (
    SELECT i.id, i.kind, i.received_at, i.reference, i.state, i.topic_id
    FROM inquiries AS i
    WHERE i.id <> '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND i.state <> 'quarantine' AND i.state <> 'spam' AND (i.email = 'zyxmarker@zyxmarker.example' OR (i.organisation = 'ZyxmarkerSchool 竺可欣岚 Example University' AND (i.full_name = ANY ('{"Zyxmarker Person",竺可欣岚}') OR i.other_name = ANY ('{"Zyxmarker Person",竺可欣岚}') OR (i.other_name IS NULL AND array_position('{"Zyxmarker Person",竺可欣岚}', NULL) IS NOT NULL))))
    ORDER BY i.received_at DESC, i.id DESC
    LIMIT '11'
) AS i0
LEFT JOIN (
    SELECT t.id, t.title_en, t.title_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i0.topic_id = t0.id
ORDER BY i0.received_at DESC, i0.id DESC
;
SELECT s.likeness
FROM search_entries AS s
WHERE s.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
LIMIT 2
;
select inquiry_id as "Value" from
  (select inquiry_id from search_entries where likeness && '{467160419,-1303271811,-1852516810,-2142575200,-46906046,685799718,2033388832,957113704,530677867,1935162406,816508895,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,1429346377}' and inquiry_id <> '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' limit '1000') as found
order by inquiry_id desc limit '10'
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, t2.id, t2.closes_on, t2.days_per_week, t2.difficulty, t2.edited_at, t2.interest_keys, t2.is_draft, t2.is_sample, t2.key, t2.kind, t2.link_key, t2.months_max, t2.months_min, t2.opened_on, t2.place, t2.position, t2.promised_days, t2.reading_keys, t2.seats, t2.stale_texts, t2.starts_by, t2.starts_from, t2.state, t2.version, t2.city_en, t2.city_zh, t2.needs_en, t2.needs_zh, t2.outcome_en, t2.outcome_zh, t2.question_en, t2.question_zh, t2.summary_en, t2.summary_zh, t2.title_en, t2.title_zh, t2.work_en, t2.work_zh, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, c0.inquiry_id, c0.first_month, c0.hours_from, c0.hours_to, c0.last_month, t3.inquiry_id, t3.audience, t3.dates, t3.event, t3.event_link, t3.format, t3.length, t3.other_speakers, t3.place, t3.recording, t3.reply_needed_by, t3.talk_language, t3.travel_costs, t3.venue, g.inquiry_id, g.area, g.publication_id, g.subject, p0.id, p0.area, p0.authors, p0.award, p0.bib_tex, p0.code_url, p0.corresponding, p0.edited_at, p0.equal_contribution, p0.has_more_authors, p0.is_doubtful, p0.is_draft, p0.is_selected, p0.key, p0.paper_url, p0.position, p0.project_url, p0.published_in, p0.short_title, p0.stale_texts, p0.title, p0.type, p0.venue, p0.version, p0.year, p0.role_en, p0.role_zh, p0.summary_en, p0.summary_zh, (
    SELECT m.body
    FROM messages AS m
    WHERE i.id = m.inquiry_id
    ORDER BY m.written_at, m.id
    LIMIT 1)
FROM inquiries AS i
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN (
    SELECT t1.id, t1.closes_on, t1.days_per_week, t1.difficulty, t1.edited_at, t1.interest_keys, t1.is_draft, t1.is_sample, t1.key, t1.kind, t1.link_key, t1.months_max, t1.months_min, t1.opened_on, t1.place, t1.position, t1.promised_days, t1.reading_keys, t1.seats, t1.stale_texts, t1.starts_by, t1.starts_from, t1.state, t1.version, t1.city_en, t1.city_zh, t1.needs_en, t1.needs_zh, t1.outcome_en, t1.outcome_zh, t1.question_en, t1.question_zh, t1.summary_en, t1.summary_zh, t1.title_en, t1.title_zh, t1.work_en, t1.work_zh
    FROM topics AS t1
    WHERE NOT (t1.is_draft)
) AS t2 ON i0.second_topic_id = t2.id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN collaboration_loads AS c0 ON i.id = c0.inquiry_id
LEFT JOIN talk_invitations AS t3 ON i.id = t3.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
LEFT JOIN (
    SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
    FROM publications AS p
    WHERE NOT (p.is_draft)
) AS p0 ON g.publication_id = p0.id
WHERE i.id = ANY ('{01a1f7fb-dd69-7005-b699-9f670e1c6df6,01a1f7f9-1e49-7000-b8bb-52d0597e08c0,01a1f7f8-33e9-7004-83a1-0c1c196a6e17}')
;
SELECT m.id
FROM messages AS m
WHERE m.id = ANY ('{01a22655-1969-7016-8a7e-1fc911032597}') AND m.kind = 'reply'
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.reply_id IS NOT NULL AND o.reply_id = ANY ('{01a22655-1969-7016-8a7e-1fc911032597}')
;
SELECT r.given_at IS NOT NULL
FROM reviews AS r
WHERE r.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND (r.withdrawn_at IS NULL OR r.given_at IS NOT NULL)
;
SELECT i.reference, i.full_name, i.state
FROM inquiries AS i
WHERE i.id IN (
    SELECT CASE
        WHEN i0.first_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' THEN i0.second_id
        ELSE i0.first_id
    END
    FROM inquiry_links AS i0
    WHERE i0.first_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' OR i0.second_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
)
ORDER BY i.id DESC
;
SELECT a.id, a.address_key, a.form_key, a.inquiry_id, a.is_encrypted, a.name, a.pages, a.scanned_at, a.sha256, a.size, a.slot, a.staged_at, a.text_state, a.threat, a.xmin
FROM attachments AS a
WHERE a.id = 'af0793c2-5a9b-4baa-9e4e-c219846689e5' AND a.threat IS NULL AND EXISTS (
    SELECT 1
    FROM inquiries AS i
    WHERE i.id = a.inquiry_id AND i.reference = 'INT-GNWD-NR6T')
LIMIT 2
;
INSERT INTO audit_entries (id, action, actor_id, actor_name, after, at, before, network, subject)
VALUES ('01a22655-1969-7026-822f-dffd45296185', 'file_viewed', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', 'cv af0793c2', '2026-11-29 08:04:01.001+00'::timestamptz, NULL, '127.0.0.1', 'INT-GNWD-NR6T')
;
SELECT a.bytes
FROM attachment_chunks AS a
WHERE a.attachment_id = 'af0793c2-5a9b-4baa-9e4e-c219846689e5' AND a.number = '0'
LIMIT 2
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND o.kind = 'acknowledgement'
ORDER BY o.id
;
SELECT s."Value"
FROM (
    select pg_try_advisory_lock('80738747771749') as "Value"
) AS s
LIMIT 2
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
SELECT EXISTS (
    SELECT 1
    FROM incoming_emails AS i
    WHERE i.sha256 = '\x4efcef8a82ad6ad4fa04c251aa3554d17db915e65a95b56430fba9538b825903')
;
SELECT EXISTS (
    SELECT 1
    FROM incoming_emails AS i
    WHERE i.message_id = '<mail-1@mail.example.edu>' AND i.from_address = 'zyxmarker@zyxmarker.example' AND i.written_at = '2026-11-29 08:04:01.001+00'::timestamptz AND i.subject = 'Re: Zyxmarker' AND i.text = 'Zyxmarker 竺可欣岚 by mail 9f6a85ffa06c489c9fdf8f8bd4cd2e40' AND i.kind = 'message')
;
UPDATE incoming_cursors SET last_uid = '1'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-1d51-7001-9a86-5a79de21244b', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'f', 'message', '<mail-1@mail.example.edu>', '> Zyxmarker', 'names_nothing', '2026-11-29 08:04:01.001+00'::timestamptz, '\x4efcef8a82ad6ad4fa04c251aa3554d17db915e65a95b56430fba9538b825903', '133', 'unmatched', 'Re: Zyxmarker', 'Zyxmarker 竺可欣岚 by mail 9f6a85ffa06c489c9fdf8f8bd4cd2e40', '2026-11-29 08:04:01.001+00'::timestamptz)
RETURNING xmin
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-1d51-7001-9a86-5a79de21244b', '1', NULL, 'f', 'Zyxmarker.pdf', '1', '\x134bb19f0052a20d2ae552e1da2062887c9e018bd76dfa415508a5b3d6ba919b', '621')
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-1d51-7001-9a86-5a79de21244b', '2', 'not_pdf', 'f', 'Zyxmarker.exe', NULL, NULL, '3')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-1d51-7001-9a86-5a79de21244b', '0', '0', '\x46726f6d3a207a79786d61726b6572407a79786d61726b65722e6578616d706c650d0a0d0a654f657275755750722b61736f2b57796d673d3d0d0a3d45373d41423d42413d45353d38463d41463d45363d41433d41333d45353d42323d39410d0a31333034366439312d306233312d346361392d393930622d373436386335323533313963')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-1d51-7001-9a86-5a79de21244b', '1', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203734203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b65722064623933626435646232383634353437616363376638633964323538383930662920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333637203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3433370a2525454f460a')
;
SELECT o.message_id AS "MessageId", o.inquiry_id AS "Id"
FROM outgoing_emails AS o
WHERE o.message_id = ANY ('{<01a1f7fbdd6970049c1d319010000a8f@portal.test>}') AND o.kind IN ('acknowledgement', 'reply') AND o.inquiry_id IS NOT NULL
;
SELECT EXISTS (
    SELECT 1
    FROM inquiries AS i
    WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND i.state <> 'spam' AND i.state <> 'quarantine')
;
SELECT i.email
FROM inquiries AS i
WHERE i.id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282'
LIMIT 2
;
select 1 from inquiries where id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' for update
;
UPDATE incoming_emails SET inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', state = 'joined'
WHERE id = '01a22655-1d51-7001-9a86-5a79de21244b' AND xmin = '865'
RETURNING xmin
;
UPDATE inquiries SET sender_wrote_at = '2026-11-29 08:04:02.001+00'::timestamptz, state = 'in_review'
WHERE id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND xmin = '849'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-1d51-7003-9cb8-f03e9cff0024', NULL, NULL, '2026-11-29 08:04:02.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'sender_wrote', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-1d51-7002-9c1d-ca3c4b1217f7', NULL, NULL, 'Zyxmarker 竺可欣岚 by mail 9f6a85ffa06c489c9fdf8f8bd4cd2e40', NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'from_sender', '01a22655-1d51-7001-9a86-5a79de21244b', NULL, '2026-11-29 08:04:01.001+00'::timestamptz)
;
INSERT INTO attachments (id, address_key, form_key, inquiry_id, is_encrypted, name, pages, scanned_at, sha256, size, slot, staged_at, text_state, threat)
VALUES ('1a4d99d4-3324-4ab9-974d-92ea136b5012', NULL, '01a22655-1d51-7001-9a86-5a79de21244b', '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 'f', 'Zyxmarker.pdf', '1', NULL, '\x134bb19f0052a20d2ae552e1da2062887c9e018bd76dfa415508a5b3d6ba919b', '621', 'mail', '2026-11-29 08:04:02.001+00'::timestamptz, 'due', NULL)
RETURNING xmin
;
insert into attachment_chunks (attachment_id, number, bytes)
select '1a4d99d4-3324-4ab9-974d-92ea136b5012', number, bytes from incoming_chunks where incoming_email_id = '01a22655-1d51-7001-9a86-5a79de21244b' and part = '1'
;
delete from incoming_chunks where incoming_email_id = '01a22655-1d51-7001-9a86-5a79de21244b' and part = '1'
;
SELECT o0."Key" AS "AreAboutThis", count(*)::int AS "Count"
FROM (
    SELECT o.inquiry_id = '01a1f7fb-dd69-7000-a0b4-68edc3a5e282' AND o.inquiry_id IS NOT NULL AS "Key"
    FROM outgoing_emails AS o
    WHERE o.kind = 'answered' AND o.to_address = 'owner@portal.test' AND o.created_at > '2026-11-28 08:04:02.001+00'::timestamptz
) AS o0
GROUP BY o0."Key"
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-1d51-7004-8a61-cbe9f8fb9974', 'f', '0', '2026-11-29 08:04:02.001+00'::timestamptz, '2026-11-29 08:04:02.001+00'::timestamptz, NULL, '01a1f7fb-dd69-7000-a0b4-68edc3a5e282', 't', 'answered', 'english', NULL, NULL, '<01a226551d5170048a61cbe9f8fb9974@portal.test>', 'f', '2026-11-29 08:04:02.001+00'::timestamptz, '{}', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'waiting', '[INT-GNWD-NR6T] Zyxmarker Person answered', 'Zyxmarker Person answered by mail about INT-GNWD-NR6T:

Zyxmarker 竺可欣岚 by mail 9f6a85ffa06c489c9fdf8f8bd4cd2e40

Files that came with it and passed the checks: 1 of 2.

Open it in the inbox, to read, note or answer:
http://portal.test/inbox/INT-GNWD-NR6T', 'owner@portal.test', NULL, NULL)
;
SELECT i.name, i.failed_at, i.failure, i.fetched_at, i.last_uid, i.since, i.uid_validity
FROM incoming_cursors AS i
WHERE i.name = 'replies@portal.test@imap.portal.test/INBOX'
LIMIT 1
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:02.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:02.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:02.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
select pg_advisory_unlock('80738747771749')
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-7000-a0b4-68edc3a5e282', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,int,gnwd,nr6t,intgnwdnr6t,zyxmarkerschool,school,university,promising,zyxmarkermajor,major,computer,architecture,zyxmarkeradvisor,advisor,prof,zyxmarkerexperience,experience,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,zyxmarkertopicanswer,topic,answer,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,zyxmarkeraiuse,ai,use,checking,english,https,input,cvlink,zyxmarkerexampleinputcvlink,worklinks,zyxmarkerexampleinputworklinks,zyxmarkersource,source,paper,zyxmarkermessage,message,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters,mail,9f6a85ffa06c489c9fdf8f8bd4cd2e40,reply,note,pdf,zyxmarkerpdf,简历,历,fylemarker}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
int-gnwd-nr6t
zyxmarkerschool 竺可欣岚 example university
promising
promising
zyxmarkermajor 竺可欣岚 computer architecture
zyxmarkeradvisor 竺可欣岚 prof. example
zyxmarkerexperience 竺可欣岚 i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
zyxmarkertopicanswer 竺可欣岚 each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
zyxmarkeraiuse 竺可欣岚 for checking my english.
https://zyxmarker.example/input.cvlink
https://zyxmarker.example/input.worklinks
zyxmarkersource 竺可欣岚 a paper
zyxmarkermessage 竺可欣岚 in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. zyxmarker@zyxmarker.example
zyxmarker 竺可欣岚 by mail 9f6a85ffa06c489c9fdf8f8bd4cd2e40
zyxmarker reply
zyxmarker note
zyxmarker.pdf
简历-zyxmarker.pdf
fylemarker', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,685799718,2033388832,957113704,530677867,1935162406,816508895,1781196042,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,1429346377}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT i1.id, i1.from_address, i1.from_name, i1.inquiry_id, i1.is_cut, i1.kind, i1.message_id, i1.quoted, i1.reason, i1.received_at, i1.sha256, i1.size, i1.state, i1.subject, i1.text, i1.xmin, i1.written_at, i0.incoming_email_id, i0.number, i0.fault, i0.is_encrypted, i0.name, i0.pages, i0.sha256, i0.size
FROM (
    SELECT i.id, i.from_address, i.from_name, i.inquiry_id, i.is_cut, i.kind, i.message_id, i.quoted, i.reason, i.received_at, i.sha256, i.size, i.state, i.subject, i.text, i.xmin, i.written_at
    FROM incoming_emails AS i
    WHERE i.message_id = '<mail-1@mail.example.edu>'
    LIMIT 2
) AS i1
LEFT JOIN incoming_files AS i0 ON i1.id = i0.incoming_email_id
ORDER BY i1.id, i0.incoming_email_id
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
UPDATE incoming_cursors SET last_uid = '2'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-2139-7001-8fd0-ab4448ab5ed1', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'f', 'message', '<mail-2@mail.example.edu>', '> Zyxmarker', 'names_nothing', '2026-11-29 08:04:02.001+00'::timestamptz, '\xe904126403bfdc42fea96e24fe4b334c3cb09cd599af1433c296cee5a8a1d3a9', '133', 'unmatched', 'Re: Zyxmarker', 'Zyxmarker 竺可欣岚 by mail 6b6f862a31054102b60266567c2e506f', '2026-11-29 08:04:02.001+00'::timestamptz)
RETURNING xmin
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-2139-7001-8fd0-ab4448ab5ed1', '1', NULL, 'f', 'Zyxmarker.pdf', '1', '\x9364c7db486779249be88338bca9113cdbbf0077eda124fe4409b1cded3b0ccf', '621')
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-2139-7001-8fd0-ab4448ab5ed1', '2', 'not_pdf', 'f', 'Zyxmarker.exe', NULL, NULL, '3')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-2139-7001-8fd0-ab4448ab5ed1', '0', '0', '\x46726f6d3a207a79786d61726b6572407a79786d61726b65722e6578616d706c650d0a0d0a654f657275755750722b61736f2b57796d673d3d0d0a3d45373d41423d42413d45353d38463d41463d45363d41433d41333d45353d42323d39410d0a66656131323539322d306165312d343538652d616666632d363934303565323666316166')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-2139-7001-8fd0-ab4448ab5ed1', '1', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203734203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b65722030356634303265393936646534663033396163633163363430366365333864622920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333637203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3433370a2525454f460a')
;
SELECT EXISTS (
    SELECT 1
    FROM users AS u
    WHERE u.normalized_email = 'ZYXMARKER@ZYXMARKER.EXAMPLE')
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:03.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
UPDATE incoming_cursors SET last_uid = '3'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-2521-7001-a8b5-cd221b06b070', 'zyxmarker-before@zyxmarker.example', 'Zyxmarker Person', NULL, 'f', 'message', '<mail-3@mail.example.edu>', '> Zyxmarker', 'names_nothing', '2026-11-29 08:04:03.001+00'::timestamptz, '\x443d4112c9cb29312f6bcf3edf9af938cf7c971f59c54684183507ffec85ce12', '140', 'unmatched', 'Re: Zyxmarker', 'Zyxmarker 竺可欣岚 by mail 95d91ad512f143eabfff5528dcbb4883', '2026-11-29 08:04:03.001+00'::timestamptz)
RETURNING xmin
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-2521-7001-a8b5-cd221b06b070', '1', NULL, 'f', 'Zyxmarker.pdf', '1', '\xfeeb25bc7a5d15a0e07f1c4ad1da96fad0ed0d2b60a6eeca3650e1cea239f9fd', '621')
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-2521-7001-a8b5-cd221b06b070', '2', 'not_pdf', 'f', 'Zyxmarker.exe', NULL, NULL, '3')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-2521-7001-a8b5-cd221b06b070', '0', '0', '\x46726f6d3a207a79786d61726b65722d6265666f7265407a79786d61726b65722e6578616d706c650d0a0d0a654f657275755750722b61736f2b57796d673d3d0d0a3d45373d41423d42413d45353d38463d41463d45363d41433d41333d45353d42323d39410d0a33613833393266352d346134372d346464322d613538322d633464333530656538386666')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-2521-7001-a8b5-cd221b06b070', '1', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203734203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b65722061366233636131663531666634373238383836306264333439363136623832662920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333637203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3433370a2525454f460a')
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:04.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-1d51-7004-8a61-cbe9f8fb9974'
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:04.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:04.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:04.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:04.001+00'::timestamptz
    ELSE '2026-11-29 08:04:04.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:04.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:04.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:04.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:04.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:04.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:04.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:04.001+00'::timestamptz
    ELSE '2026-11-29 08:04:04.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:04.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:04.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:04.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:04.001+00'::timestamptz)
;
UPDATE incoming_emails AS i
SET state = 'set_aside'
WHERE i.id = '01a22655-2139-7001-8fd0-ab4448ab5ed1'
;
UPDATE incoming_emails AS i
SET state = 'set_aside'
WHERE i.id = '01a22655-2521-7001-a8b5-cd221b06b070'
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
UPDATE incoming_cursors SET last_uid = '4'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-2909-7001-a4cd-c967236157b1', 'mailer-daemon@mx.example', 'Ada Zhang', NULL, 'f', 'bounce', '<mail-4@mail.example.edu>', '', 'names_nothing', '2026-11-29 08:04:04.001+00'::timestamptz, '\x5b98f27b7791538180015681e7a1d1fb87dbbab344d4ceee417c9eca46d64280', '115', 'unmatched', 'Undelivered', 'The following address failed: zyxmarker@zyxmarker.example', '2026-11-29 08:04:04.001+00'::timestamptz)
RETURNING xmin
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-2909-7001-a4cd-c967236157b1', '0', '0', '\x46726f6d3a206d61696c65722d6461656d6f6e406d782e6578616d706c650d0a5375626a6563743a20556e64656c6976657265640d0a0d0a54686520666f6c6c6f77696e672061646472657373206661696c65643a207a79786d61726b6572407a79786d61726b65722e6578616d706c652034')
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.message_id = ANY ('{<x@y.example>}') AND o.state IN ('sent', 'bounced')
;
UPDATE incoming_emails SET reason = 'unknown_letter'
WHERE id = '01a22655-2909-7001-a4cd-c967236157b1' AND xmin = '883'
RETURNING xmin
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:05.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
UPDATE incoming_cursors SET last_uid = '5'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-2cf1-7001-bdc1-d305a2a65fdf', 'stranger@example.net', 'Ada Zhang', NULL, 'f', 'message', '<mail-5@mail.example.edu>', '', 'names_nothing', '2026-11-29 08:04:05.001+00'::timestamptz, '\x6c900d4e962ac82eceb4e55ec04c3307cfcf1ff6b1847ace281e77351e67c2ec', '76', 'unmatched', 'Fwd: INT-GNWD-NR6T', 'About Zyxmarker', '2026-11-29 08:04:05.001+00'::timestamptz)
RETURNING xmin
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-2cf1-7001-bdc1-d305a2a65fdf', '0', '0', '\x46726f6d3a20737472616e676572406578616d706c652e6e65740d0a5375626a6563743a204677643a20494e542d474e57442d4e5236540d0a0d0a41626f7574205a79786d61726b65722035')
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:06.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:06.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:06.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:06.001+00'::timestamptz
    ELSE '2026-11-29 08:04:06.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:06.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:06.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:06.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:06.001+00'::timestamptz)
;
UPDATE outgoing_emails AS o
SET state = 'sent'
WHERE o.id = '01a1f7fb-dd69-700d-971a-ca3af43b4ceb'
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
UPDATE incoming_cursors SET last_uid = '6'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-30d9-7001-a66a-4dc8326fe063', 'mailer-daemon@mx.example', 'Ada Zhang', NULL, 'f', 'bounce', '<mail-6@mail.example.edu>', '', 'names_nothing', '2026-11-29 08:04:06.001+00'::timestamptz, '\x3afc2af23ada7eeae60c73cdf827913190cc9abcc17b368ea2e35047a68b3f59', '93', 'unmatched', 'Undelivered', 'Failed: zyxmarker@zyxmarker.example', '2026-11-29 08:04:06.001+00'::timestamptz)
RETURNING xmin
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-30d9-7001-a66a-4dc8326fe063', '0', '0', '\x46726f6d3a206d61696c65722d6461656d6f6e406d782e6578616d706c650d0a5375626a6563743a20556e64656c6976657265640d0a0d0a4661696c65643a207a79786d61726b6572407a79786d61726b65722e6578616d706c652036')
;
select from inquiries where id = '01a1f7fb-dd69-700a-b912-facdce580f45' for no key update
;
UPDATE incoming_emails SET inquiry_id = '01a1f7fb-dd69-700a-b912-facdce580f45', state = 'joined'
WHERE id = '01a22655-30d9-7001-a66a-4dc8326fe063' AND xmin = '891'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-30d9-7002-89ab-a5c898ce44b5', NULL, NULL, '2026-11-29 08:04:07.001+00'::timestamptz, '550 <zyxmarker@zyxmarker.example> unknown', NULL, '01a1f7fb-dd69-700a-b912-facdce580f45', 'letter_bounced', NULL)
;
UPDATE outgoing_emails SET last_error = '550 <zyxmarker@zyxmarker.example> unknown', last_failed_at = '2026-11-29 08:04:07.001+00'::timestamptz, state = 'bounced'
WHERE id = '01a1f7fb-dd69-700d-971a-ca3af43b4ceb'
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:07.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a22655-30d9-7003-b73a-82ac75d542d6', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, '10942f0c-acab-4354-8387-00979a838b7a', 'f', 'talk', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-29 08:04:07.001+00'::timestamptz, 'TLK-BM5G-FWP8', NULL, '2026-12-09 08:04:07.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', 'ea58aecf-3482-ff32-096d-836b0cb6c29e', '\x0ff28437bdd7eb01c075690249ec53ce70f7b8ad0ffe6b46752f0ea54be34267', '1', 'new', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', 'ZyxmarkerOrganisation 竺可欣岚 Example Society again', NULL)
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-30d9-7005-9053-15d73d2f46a7', NULL, NULL, '2026-11-29 08:04:07.001+00'::timestamptz, NULL, NULL, '01a22655-30d9-7003-b73a-82ac75d542d6', 'received', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-30d9-7004-9823-80c2aaf669ed', NULL, NULL, 'ZyxmarkerMessage 竺可欣岚 What quantization costs in video, and how to see it. Written by zyxmarker@zyxmarker.example. again', NULL, '01a22655-30d9-7003-b73a-82ac75d542d6', 'f', 'from_sender', NULL, NULL, '2026-11-29 08:04:07.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-30d9-7006-a4f1-d43b7893b2c6', 'f', '0', '2026-11-29 08:04:07.001+00'::timestamptz, '2026-11-29 08:04:07.001+00'::timestamptz, NULL, '01a22655-30d9-7003-b73a-82ac75d542d6', 't', 'acknowledgement', 'english', NULL, NULL, '<01a2265530d97006a4f1d43b7893b2c6@portal.test>', 'f', '2026-11-29 08:04:07.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[TLK-BM5G-FWP8] We received your message', 'Dear Zyxmarker Person,

thank you. Your talk invitation arrived on 29 November 2026; its reference is TLK-BM5G-FWP8.

A person will read it, and you will have a first answer by 9 December 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
INSERT INTO talk_invitations (inquiry_id, audience, dates, event, event_link, format, length, other_speakers, place, recording, reply_needed_by, talk_language, travel_costs, venue)
VALUES ('01a22655-30d9-7003-b73a-82ac75d542d6', 'ZyxmarkerAudience 竺可欣岚 About 80 engineers who serve models again', 'ZyxmarkerDates 竺可欣岚 12 May 2027, UTC+8 again', 'ZyxmarkerEvent 竺可欣岚 Workshop on Efficient Generation, Example Society again', 'https://zyxmarker.example/input.eventlink', 'talk', 'ZyxmarkerLength 竺可欣岚 40 minutes and 10 for questions again', 'ZyxmarkerOtherSpeakers 竺可欣岚  again', 'either', 'not_decided', '2027-02-01', 'either', 'covered', 'ZyxmarkerVenue 竺可欣岚 Hangzhou, main hall again')
;
INSERT INTO untold_inquiries (address, inquiry_id)
VALUES ('owner@portal.test', '01a22655-30d9-7003-b73a-82ac75d542d6')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:07.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:07.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-30d9-7003-b73a-82ac75d542d6', array_to_tsvector('{zyxmarker,person,example,zyxmarkerexample,tlk,bm5g,fwp8,tlkbm5gfwp8,zyxmarkerorganisation,organisation,竺可,可欣,欣岚,岚,society,again,zyxmarkerevent,event,workshop,on,efficient,generation,zyxmarkerdates,dates,12,may,2027,utc,8,zyxmarkervenue,venue,hangzhou,main,hall,zyxmarkerlength,length,40,minutes,and,10,for,questions,zyxmarkeraudience,audience,about,80,engineers,who,serve,models,zyxmarkerotherspeakers,other,speakers,https,input,eventlink,zyxmarkerexampleinputeventlink,zyxmarkermessage,message,what,quantization,costs,in,video,how,to,see,it,written,by}'), 'zyxmarker person
zyxmarker@zyxmarker.example
tlk-bm5g-fwp8
zyxmarkerorganisation 竺可欣岚 example society again
zyxmarkerevent 竺可欣岚 workshop on efficient generation, example society again
zyxmarkerdates 竺可欣岚 12 may 2027, utc+8 again
zyxmarkervenue 竺可欣岚 hangzhou, main hall again
zyxmarkerlength 竺可欣岚 40 minutes and 10 for questions again
zyxmarkeraudience 竺可欣岚 about 80 engineers who serve models again
zyxmarkerotherspeakers 竺可欣岚 again
https://zyxmarker.example/input.eventlink
zyxmarkermessage 竺可欣岚 what quantization costs in video, and how to see it. written by zyxmarker@zyxmarker.example. again', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
UPDATE inquiries SET main_inquiry_id = '01a1f7fb-dd69-700e-9585-6909bc85bfd8', state = 'duplicate'
WHERE id = '01a22655-30d9-7003-b73a-82ac75d542d6' AND xmin = '895'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-30d9-7007-a9d6-02ab77304d93', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:07.001+00'::timestamptz, 'QUE-SX7X-5J5Y', 'new', '01a22655-30d9-7003-b73a-82ac75d542d6', 'state_changed', 'duplicate')
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-30d9-7008-8ba4-c805d91c9126', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:07.001+00'::timestamptz, 'TLK-BM5G-FWP8', NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'merged', NULL)
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
UPDATE incoming_cursors SET last_uid = '7'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-34c1-7001-b9f3-463e3b733f02', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'f', 'message', '<mail-7@mail.example.edu>', '> Zyxmarker', 'names_nothing', '2026-11-29 08:04:07.001+00'::timestamptz, '\x7947034a843844248928171a0b5a29701108da452761b5394099162c9f6abecd', '133', 'unmatched', 'Re: Zyxmarker', 'Zyxmarker 竺可欣岚 by mail 1b8a84cfb035482092575ac4c8f16fcb', '2026-11-29 08:04:07.001+00'::timestamptz)
RETURNING xmin
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-34c1-7001-b9f3-463e3b733f02', '1', NULL, 'f', 'Zyxmarker.pdf', '1', '\xc390ca26b53fbc3b7ca23cddde795c1aa8a3423f64051184f9af4c53062290be', '621')
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-34c1-7001-b9f3-463e3b733f02', '2', 'not_pdf', 'f', 'Zyxmarker.exe', NULL, NULL, '3')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-34c1-7001-b9f3-463e3b733f02', '0', '0', '\x46726f6d3a207a79786d61726b6572407a79786d61726b65722e6578616d706c650d0a0d0a654f657275755750722b61736f2b57796d673d3d0d0a3d45373d41423d42413d45353d38463d41463d45363d41433d41333d45353d42323d39410d0a61373463366261332d613664622d346437302d396464632d393934393631656434386634')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-34c1-7001-b9f3-463e3b733f02', '1', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203734203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b65722031356466336362613335663834653164623131323230383636643839313165632920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333637203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3433370a2525454f460a')
;
select 1 from inquiries where id = '01a1f7fb-dd69-700e-9585-6909bc85bfd8' for update
;
UPDATE incoming_emails SET inquiry_id = '01a1f7fb-dd69-700e-9585-6909bc85bfd8', state = 'joined'
WHERE id = '01a22655-34c1-7001-b9f3-463e3b733f02' AND xmin = '901'
RETURNING xmin
;
UPDATE inquiries SET sender_wrote_at = '2026-11-29 08:04:08.001+00'::timestamptz, state = 'new'
WHERE id = '01a1f7fb-dd69-700e-9585-6909bc85bfd8' AND xmin = '826'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-34c1-7003-8395-379d63f6d45d', NULL, NULL, '2026-11-29 08:04:08.001+00'::timestamptz, NULL, NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'sender_wrote', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-34c1-7002-b454-68ffaad42d3c', NULL, NULL, 'Zyxmarker 竺可欣岚 by mail 1b8a84cfb035482092575ac4c8f16fcb', NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'f', 'from_sender', '01a22655-34c1-7001-b9f3-463e3b733f02', NULL, '2026-11-29 08:04:07.001+00'::timestamptz)
;
INSERT INTO attachments (id, address_key, form_key, inquiry_id, is_encrypted, name, pages, scanned_at, sha256, size, slot, staged_at, text_state, threat)
VALUES ('58d6f3a7-fc80-423f-ac53-32e41bfee51e', NULL, '01a22655-34c1-7001-b9f3-463e3b733f02', '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 'f', 'Zyxmarker.pdf', '1', NULL, '\xc390ca26b53fbc3b7ca23cddde795c1aa8a3423f64051184f9af4c53062290be', '621', 'mail', '2026-11-29 08:04:08.001+00'::timestamptz, 'due', NULL)
RETURNING xmin
;
insert into attachment_chunks (attachment_id, number, bytes)
select '58d6f3a7-fc80-423f-ac53-32e41bfee51e', number, bytes from incoming_chunks where incoming_email_id = '01a22655-34c1-7001-b9f3-463e3b733f02' and part = '1'
;
delete from incoming_chunks where incoming_email_id = '01a22655-34c1-7001-b9f3-463e3b733f02' and part = '1'
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-34c1-7004-a61e-87cc3b13c0ad', 'f', '0', '2026-11-29 08:04:08.001+00'::timestamptz, '2026-11-29 08:04:08.001+00'::timestamptz, NULL, '01a1f7fb-dd69-700e-9585-6909bc85bfd8', 't', 'answered', 'english', NULL, NULL, '<01a2265534c17004a61e87cc3b13c0ad@portal.test>', 'f', '2026-11-29 08:04:08.001+00'::timestamptz, '{}', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'waiting', '[QUE-SX7X-5J5Y] Rita Reader answered', 'Rita Reader answered by mail about QUE-SX7X-5J5Y:

Zyxmarker 竺可欣岚 by mail 1b8a84cfb035482092575ac4c8f16fcb

Files that came with it and passed the checks: 1 of 2.

Open it in the inbox, to read, note or answer:
http://portal.test/inbox/QUE-SX7X-5J5Y', 'owner@portal.test', NULL, NULL)
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:08.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:08.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-30d9-7006-a4f1-d43b7893b2c6'
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:08.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:08.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
SELECT p.name, p.failed_at, p.failure, p.fetched_at, p.last_uid, p.since, p.uid_validity
FROM (
    select * from incoming_cursors where name = 'replies@portal.test@imap.portal.test/INBOX' for update
) AS p
LIMIT 2
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a1f7fb-dd69-700e-9585-6909bc85bfd8', array_to_tsvector('{rita,reader,bystander,example,edu,exampleedu,que,sx7x,5j5y,quesx7x5j5y,equation,7,in,is,the,norm,taken,over,channels,or,whole,tensor,asked,by,zyxmarker,竺可,可欣,欣岚,岚,mail,1b8a84cfb035482092575ac4c8f16fcb,pdf,zyxmarkerpdf}'), 'rita reader
bystander@example.edu
que-sx7x-5j5y
equation 7
in equation 7, is the norm taken over channels or over the whole tensor? asked by bystander@example.edu.
zyxmarker 竺可欣岚 by mail 1b8a84cfb035482092575ac4c8f16fcb
zyxmarker.pdf', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
UPDATE incoming_cursors SET last_uid = '8'
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
INSERT INTO incoming_emails (id, from_address, from_name, inquiry_id, is_cut, kind, message_id, quoted, reason, received_at, sha256, size, state, subject, text, written_at)
VALUES ('01a22655-38a9-7001-9287-2119161ee145', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL, 'f', 'message', '<mail-8@mail.example.edu>', '> Zyxmarker', 'names_nothing', '2026-11-29 08:04:08.001+00'::timestamptz, '\xce80b67733f444f67edeb69b5b145833e7afd1bbd66a1b999928dc015591ee48', '133', 'unmatched', 'Re: Zyxmarker', 'Zyxmarker 竺可欣岚 by mail 0bf133163c9843ba88417396d17c81a0', '2026-11-29 08:04:08.001+00'::timestamptz)
RETURNING xmin
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-38a9-7001-9287-2119161ee145', '1', NULL, 'f', 'Zyxmarker.pdf', '1', '\x01ef3affc65462332a3345aa217bca156a92b2870d956adcdee5b7273afe12f3', '621')
;
INSERT INTO incoming_files (incoming_email_id, number, fault, is_encrypted, name, pages, sha256, size)
VALUES ('01a22655-38a9-7001-9287-2119161ee145', '2', 'not_pdf', 'f', 'Zyxmarker.exe', NULL, NULL, '3')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-38a9-7001-9287-2119161ee145', '0', '0', '\x46726f6d3a207a79786d61726b6572407a79786d61726b65722e6578616d706c650d0a0d0a654f657275755750722b61736f2b57796d673d3d0d0a3d45373d41423d42413d45353d38463d41463d45363d41433d41333d45353d42323d39410d0a63373738656234382d646133342d346530362d383061642d376538646632303761646165')
;
insert into incoming_chunks (incoming_email_id, part, number, bytes) values ('01a22655-38a9-7001-9287-2119161ee145', '1', '0', '\x255044462d312e340a312030206f626a0a3c3c202f54797065202f436174616c6f67202f5061676573203220302052203e3e0a656e646f626a0a322030206f626a0a3c3c202f54797065202f5061676573202f4b696473205b33203020525d202f436f756e742031203e3e0a656e646f626a0a332030206f626a0a3c3c202f54797065202f50616765202f506172656e74203220302052202f4d65646961426f78205b30203020353935203834325d202f436f6e74656e7473203420302052202f5265736f7572636573203c3c202f466f6e74203c3c202f4631203520302052203e3e20203e3e203e3e0a656e646f626a0a342030206f626a0a3c3c20202f4c656e677468203734203e3e0a73747265616d0a4254202f463120313220546620333620373030205464202846796c656d61726b65722032643736643631363939303834616632616330613264316335623334656463382920546a2045540a656e6473747265616d0a656e646f626a0a352030206f626a0a3c3c202f54797065202f466f6e74202f53756274797065202f5479706531202f42617365466f6e74202f48656c766574696361203e3e0a656e646f626a0a787265660a3020360a303030303030303030302036353533352066200a30303030303030303039203030303030206e200a30303030303030303538203030303030206e200a30303030303030313135203030303030206e200a30303030303030323432203030303030206e200a30303030303030333637203030303030206e200a747261696c65720a3c3c202f53697a652036202f526f6f7420312030205220203e3e0a7374617274787265660a3433370a2525454f460a')
;
UPDATE incoming_cursors SET fetched_at = '2026-11-29 08:04:09.001+00'::timestamptz
WHERE name = 'replies@portal.test@imap.portal.test/INBOX'
;
select pg_advisory_xact_lock(hashtextextended('7229a851-3ebf-41f4-aeed-85a66d90606c', 3))
;
SELECT i.reference
FROM inquiries AS i
WHERE i.submission_key = '7229a851-3ebf-41f4-aeed-85a66d90606c'
LIMIT 2
;
SELECT i1.id, i1.from_address, i1.from_name, i1.inquiry_id, i1.is_cut, i1.kind, i1.message_id, i1.quoted, i1.reason, i1.received_at, i1.sha256, i1.size, i1.state, i1.subject, i1.text, i1.xmin, i1.written_at, i0.incoming_email_id, i0.number, i0.fault, i0.is_encrypted, i0.name, i0.pages, i0.sha256, i0.size
FROM (
    SELECT i.id, i.from_address, i.from_name, i.inquiry_id, i.is_cut, i.kind, i.message_id, i.quoted, i.reason, i.received_at, i.sha256, i.size, i.state, i.subject, i.text, i.xmin, i.written_at
    FROM incoming_emails AS i
    WHERE i.id = '01a22655-38a9-7001-9287-2119161ee145' AND i.state IN ('unmatched', 'set_aside') AND i.kind IN ('message', 'too_large', 'unreadable')
    LIMIT 2
) AS i1
LEFT JOIN incoming_files AS i0 ON i1.id = i0.incoming_email_id
ORDER BY i1.id, i0.number
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:09.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-34c1-7004-a61e-87cc3b13c0ad'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:09.001+00'::timestamptz
    ELSE '2026-11-29 08:04:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:09.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:09.001+00'::timestamptz
    ELSE '2026-11-29 08:04:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:09.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:09.001+00'::timestamptz
    ELSE '2026-11-29 08:04:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:09.001+00'::timestamptz)
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a22655-38a9-7002-9a75-10f142e84149', NULL, '', NULL, NULL, NULL, '7229a851-3ebf-41f4-aeed-85a66d90606c', 'f', 'question', 'chinese', NULL, NULL, NULL, NULL, 'mail', NULL, '{}', '2026-11-29 08:04:09.001+00'::timestamptz, 'QUE-PDVM-6QSX', NULL, '2026-12-09 08:04:09.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '7229a851-3ebf-41f4-aeed-85a66d90606c', NULL, '1', 'new', NULL, 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', 'Zyxmarker', '竺可欣岚')
RETURNING xmin
;
UPDATE incoming_emails SET inquiry_id = '01a22655-38a9-7002-9a75-10f142e84149', state = 'joined'
WHERE id = '01a22655-38a9-7001-9287-2119161ee145' AND xmin = '911'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-38a9-7004-a573-cd95db1e744a', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:09.001+00'::timestamptz, NULL, NULL, '01a22655-38a9-7002-9a75-10f142e84149', 'received', NULL)
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-38a9-7005-b48e-6d31783d8535', 'f9c9d912-ddcf-4cec-af32-e7fd678360a3', 'Olga Owner', '2026-11-29 08:04:09.001+00'::timestamptz, NULL, NULL, '01a22655-38a9-7002-9a75-10f142e84149', 'entered_by_hand', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-38a9-7003-9027-ce4ddf6d86ce', NULL, NULL, 'Zyxmarker by hand', NULL, '01a22655-38a9-7002-9a75-10f142e84149', 'f', 'from_sender', '01a22655-38a9-7001-9287-2119161ee145', NULL, '2026-11-29 08:04:09.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-38a9-7006-8d27-3743222fca38', 'f', '0', '2026-11-29 08:04:09.001+00'::timestamptz, '2026-11-29 08:04:09.001+00'::timestamptz, NULL, '01a22655-38a9-7002-9a75-10f142e84149', 't', 'acknowledgement', 'chinese', NULL, NULL, '<01a2265538a970068d273743222fca38@portal.test>', 'f', '2026-11-29 08:04:09.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[QUE-PDVM-6QSX] 已收到您的来信', 'Zyxmarker Person，您好！

感谢来信。我们已于 2026 年 11 月 29 日收到您的一般问题，编号为 QUE-PDVM-6QSX。

来信将由真人阅读，最迟 2026 年 12 月 9 日会给您首次答复。

您的专属页面保存着来信副本和处理进度：
{{private_page}}

请勿转发这个网址，任何拿到它的人都能打开页面。

如果您并未写信给我们，那是有人用了您的邮箱。打开下面的页面，点一下即可清除全部内容：
{{not_me}}

Songwei Liu', 'zyxmarker@zyxmarker.example', 'Zyxmarker Person', NULL)
;
INSERT INTO attachments (id, address_key, form_key, inquiry_id, is_encrypted, name, pages, scanned_at, sha256, size, slot, staged_at, text_state, threat)
VALUES ('5587dcb7-82a9-47ef-9cae-a5ca20111a9b', NULL, '01a22655-38a9-7001-9287-2119161ee145', '01a22655-38a9-7002-9a75-10f142e84149', 'f', 'Zyxmarker.pdf', '1', NULL, '\x01ef3affc65462332a3345aa217bca156a92b2870d956adcdee5b7273afe12f3', '621', 'mail', '2026-11-29 08:04:09.001+00'::timestamptz, 'due', NULL)
RETURNING xmin
;
insert into attachment_chunks (attachment_id, number, bytes)
select '5587dcb7-82a9-47ef-9cae-a5ca20111a9b', number, bytes from incoming_chunks where incoming_email_id = '01a22655-38a9-7001-9287-2119161ee145' and part = '1'
;
delete from incoming_chunks where incoming_email_id = '01a22655-38a9-7001-9287-2119161ee145' and part = '1'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-38a9-7002-9a75-10f142e84149', array_to_tsvector('{zyxmarker,person,竺可,可欣,欣岚,岚,example,zyxmarkerexample,que,pdvm,6qsx,quepdvm6qsx,by,hand,pdf,zyxmarkerpdf}'), 'zyxmarker person
竺可欣岚
zyxmarker@zyxmarker.example
que-pdvm-6qsx
zyxmarker
zyxmarker by hand
zyxmarker.pdf', '{}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
insert into guess_counts as known (key, count, ends_at) values ('\x877a00a9a701e95b557b992ffc72d3365aa8b1557ae84ae21701a64c34db4270', 1, '2026-11-29 08:14:09.001+00'::timestamptz)
on conflict (key) do update set
  count = case when known.ends_at <= '2026-11-29 08:04:09.001+00'::timestamptz then 1 else known.count + 1 end,
  ends_at = case when known.ends_at <= '2026-11-29 08:04:09.001+00'::timestamptz then excluded.ends_at else known.ends_at end
returning count as "Value"
;
insert into guess_counts as known (key, count, ends_at) values ('\xb91cc04f834e4d9d96f2adde98bf88d69f560365cf4d22f5ecf8a466d9749332', 1, '2026-11-29 08:14:09.001+00'::timestamptz)
on conflict (key) do update set
  count = case when known.ends_at <= '2026-11-29 08:04:09.001+00'::timestamptz then 1 else known.count + 1 end,
  ends_at = case when known.ends_at <= '2026-11-29 08:04:09.001+00'::timestamptz then excluded.ends_at else known.ends_at end
returning count as "Value"
;
DELETE FROM guess_counts AS g
WHERE g.key = '\xb91cc04f834e4d9d96f2adde98bf88d69f560365cf4d22f5ecf8a466d9749332' OR g.ends_at <= '2026-11-29 08:04:09.001+00'::timestamptz
;
INSERT INTO audit_entries (id, action, actor_id, actor_name, after, at, before, network, subject)
VALUES ('01a22655-38a9-7007-a5c1-4db713445c6e', 'signed_in', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', 'Password', '2026-11-29 08:04:09.001+00'::timestamptz, NULL, '127.0.0.1', 'owner@portal.test')
;
UPDATE users SET last_signed_in_at = '2026-11-29 08:04:09.001+00'::timestamptz
WHERE id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND concurrency_stamp = 'bdbb0aa5-9cbf-4e98-910f-7d4c21fad21d'
;
DELETE FROM account_sessions AS a
WHERE a.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND NOT EXISTS (
    SELECT 1
    FROM account_sessions AS a0
    WHERE a0.last_seen_at > '2026-11-29 07:34:09.001+00'::timestamptz AND a0.began_at > '2026-11-29 00:04:09.001+00'::timestamptz AND a0.id = a.id)
;
INSERT INTO account_sessions (id, began_at, confirmed_at, device, last_seen_at, method, network, secret_hash, user_id)
VALUES ('01a22655-38a9-7008-ac24-fe5e0cb7a22f', '2026-11-29 08:04:09.001+00'::timestamptz, '2026-11-29 08:04:09.001+00'::timestamptz, '', '2026-11-29 08:04:09.001+00'::timestamptz, 'password', '127.0.0.1', '\x9316bb8185dacc0249cdd32517d1e40423e4d2ce4d5233b47c16509e71175c5b', '01a1f7f8-33e9-7000-990b-a78640f06436')
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:04:09.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-38a9-7006-8d27-3743222fca38'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:09.001+00'::timestamptz
    ELSE '2026-11-29 08:04:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:09.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:14:09.001+00'::timestamptz
    ELSE '2026-11-29 08:04:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:14:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:04:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:04:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:04:09.001+00'::timestamptz)
;
INSERT INTO inquiries (id, address_key, consent_version, decline_reason, files_locked_until, first_answered_at, form_key, is_flagged, kind, language, main_inquiry_id, new_reply_by, no_answer_because, on_hold_until, origin, proposed_email, quarantine_reasons, received_at, reference, reminded_at, reply_by, sender_wrote_at, snooze_reason, snoozed_until, stars, state, submission_key, text_fingerprint, token_version, told_state, topic_id, email, full_name, organisation, other_name)
VALUES ('01a22655-38a9-7009-b95b-3bc070aada65', '\xed8a9a987351570b5e5c42d35acb2dd1', '2026-12', NULL, NULL, NULL, 'c32f33cc-8555-48df-9962-f31d69c2f111', 'f', 'intern', 'english', NULL, NULL, NULL, NULL, 'form', NULL, '{}', '2026-11-29 08:04:09.001+00'::timestamptz, 'INT-293C-3T4P', NULL, '2026-12-13 08:04:09.001+00'::timestamptz, NULL, NULL, NULL, NULL, 'new', '6b0d33b0-7b5d-f089-1abd-00cb6650d86e', '\x3232cbd0e541e8f43291d89fc4570fdd76f2dd8c9ce37cc6118c264eb370fece', '1', 'new', '01a20482-931c-7789-ab61-20428157b3d7', 'late@example.edu', 'Ada Zhang', 'Example University', '张爱达')
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22655-38a9-700b-9257-19dc40a4e91e', NULL, NULL, '2026-11-29 08:04:09.001+00'::timestamptz, NULL, NULL, '01a22655-38a9-7009-b95b-3bc070aada65', 'received', NULL)
;
INSERT INTO intern_applications (inquiry_id, advisor, ai_use, approval, cv_link, days_per_week, degree, earliest_start, experience, fit_gaps, graduation, major, may_pass_on, months, phone, place, second_topic_id, source, topic_answer, topic_question, work_links, year)
VALUES ('01a22655-38a9-7009-b95b-3bc070aada65', 'Prof. Example', 'For checking my English.', 'not_asked_yet', 'https://example.edu/~ada/cv.pdf', '4', 'master', '2027-03-01', 'I wrote a CUDA kernel for grouped INT4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. My own part was the packing of weights and the benchmark; a fellow student did the calibration.', '{}', '2028-06-01', 'Computer architecture', 'f', '6', NULL, 'on_site', '01a20482-9325-70c9-ba88-33aff8d1ff3b', 'A paper', 'Each step starts from the output of the one before, so a small bias repeats in the same direction. I would plot the norm of the summed error over the steps.', 'In TCEC, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?', 'https://code.example.org/ada/kernels my INT4 kernel', '2')
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22655-38a9-700a-81fd-b841ab23eb90', NULL, NULL, 'In the first month I would reproduce the flicker on the open model, step by step, and log where the error grows. What could go wrong is that the metric does not see it, so I would begin with a small human comparison. After that I would try to compensate only the steps where it matters. late@example.edu', NULL, '01a22655-38a9-7009-b95b-3bc070aada65', 'f', 'from_sender', NULL, NULL, '2026-11-29 08:04:09.001+00'::timestamptz)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22655-38a9-700c-9412-c760c14b89ab', 'f', '0', '2026-11-29 08:04:09.001+00'::timestamptz, '2026-11-29 08:04:09.001+00'::timestamptz, NULL, '01a22655-38a9-7009-b95b-3bc070aada65', 't', 'acknowledgement', 'english', NULL, NULL, '<01a2265538a9700c9412c760c14b89ab@portal.test>', 'f', '2026-11-29 08:04:09.001+00'::timestamptz, '{}', NULL, 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', '[INT-293C-3T4P] We received your message', 'Dear Ada Zhang,

thank you. Your intern application arrived on 29 November 2026; its reference is INT-293C-3T4P.

A person will read it, and you will have a first answer by 13 December 2026.

Your own page, with a copy of what you wrote and where it stands:
{{private_page}}

Keep that address to yourself: whoever has it can read the page.

If you did not write to us, somebody used your address. This page removes everything with one press:
{{not_me}}

Songwei Liu', 'late@example.edu', 'Ada Zhang', NULL)
;
INSERT INTO untold_inquiries (address, inquiry_id)
VALUES ('owner@portal.test', '01a22655-38a9-7009-b95b-3bc070aada65')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:04:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:14:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-38a9-7009-b95b-3bc070aada65', array_to_tsvector('{ada,zhang,张爱,爱达,达,late,example,edu,exampleedu,int,293c,3t4p,int293c3t4p,university,computer,architecture,prof,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,checking,english,https,cv,pdf,adacvpdf,code,org,kernels,codeexampleorgadakernels,paper,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters}'), 'ada zhang
张爱达
late@example.edu
int-293c-3t4p
example university
computer architecture
prof. example
i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
for checking my english.
https://example.edu/~ada/cv.pdf
https://code.example.org/ada/kernels my int4 kernel
a paper
in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. late@example.edu', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,-1868359401,2033388832,468139409,530677867,-449304901,-627746410,-248942556,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,2057139959}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:05:09.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22655-38a9-700c-9412-c760c14b89ab'
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:05:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:15:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:15:09.001+00'::timestamptz
    ELSE '2026-11-29 08:05:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:15:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:05:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:05:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:05:09.001+00'::timestamptz)
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:05:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:15:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:15:09.001+00'::timestamptz
    ELSE '2026-11-29 08:05:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:15:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:05:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:05:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:05:09.001+00'::timestamptz)
;
SELECT i.reply_by, i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.first_answered_at IS NULL AND i.no_answer_because IS NULL AND i.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i.reply_by < '2026-11-29 08:05:09.001+00'::timestamptz
ORDER BY i.reply_by, i.id
LIMIT '51'
;
SELECT i.id
FROM inquiries AS i
ORDER BY i.id
LIMIT 1
;
SELECT s0.inquiry_id
FROM (
    SELECT s.inquiry_id, s.terms
    FROM (
        SELECT i.id
        FROM inquiries AS i
        WHERE i.state NOT IN ('quarantine', 'spam') AND i.kind = ANY ('{intern}')
        ORDER BY i.id DESC
        LIMIT '2000'
    ) AS i0
    INNER JOIN search_entries AS s ON i0.id = s.inquiry_id
    ORDER BY s.inquiry_id DESC
    OFFSET '0'
) AS s0
WHERE s0.terms @@ '''kernel'':*'
ORDER BY s0.inquiry_id DESC
LIMIT '51'
;
SELECT count(*)::int
FROM (
    SELECT 1
    FROM inquiries AS i
    WHERE i.state NOT IN ('quarantine', 'spam') AND i.kind = ANY ('{intern}')
    ORDER BY i.id DESC
    LIMIT '2000'
) AS i0
;
SELECT s0.inquiry_id
FROM (
    SELECT s.inquiry_id, s.terms
    FROM (
        SELECT i.id
        FROM inquiries AS i
        WHERE i.state NOT IN ('quarantine', 'spam')
        ORDER BY i.id DESC
        LIMIT '2000'
    ) AS i0
    INNER JOIN search_entries AS s ON i0.id = s.inquiry_id
    ORDER BY s.inquiry_id DESC
    OFFSET '0'
) AS s0
WHERE s0.terms @@ '''量化'''
ORDER BY s0.inquiry_id DESC
LIMIT '51'
;
SELECT count(*)::int
FROM (
    SELECT 1
    FROM inquiries AS i
    WHERE i.state NOT IN ('quarantine', 'spam')
    ORDER BY i.id DESC
    LIMIT '2000'
) AS i0
;
SELECT i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.stars IS NOT NULL AND i.stars >= '1' AND i.language = 'chinese'
ORDER BY i.id DESC
LIMIT '51'
;
SELECT o.id AS "Id", o.kind AS "Kind", o.state AS "State", o.to_address AS "To", o.to_name AS "ToName", o.subject AS "Subject", (
    SELECT i.reference
    FROM inquiries AS i
    WHERE i.id = o.inquiry_id
    LIMIT 1) AS "Reference", EXISTS (
    SELECT 1
    FROM inquiries AS i0
    WHERE i0.id = o.inquiry_id) AND (((
    SELECT i1.state
    FROM inquiries AS i1
    WHERE i1.id = o.inquiry_id
    LIMIT 1) = 'quarantine' AND (
    SELECT i1.state
    FROM inquiries AS i1
    WHERE i1.id = o.inquiry_id
    LIMIT 1) IS NOT NULL) OR ((
    SELECT i2.state
    FROM inquiries AS i2
    WHERE i2.id = o.inquiry_id
    LIMIT 1) = 'spam' AND (
    SELECT i2.state
    FROM inquiries AS i2
    WHERE i2.id = o.inquiry_id
    LIMIT 1) IS NOT NULL)) AS "IsQuarantined", o.attempts AS "Attempts", o.created_at AS "CreatedAt", o.next_attempt_at AS "NextAttemptAt", o.sent_at AS "SentAt", o.last_error AS "LastError"
FROM outgoing_emails AS o
ORDER BY o.id DESC
LIMIT '51'
;
SELECT o.state, o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path
FROM outgoing_emails AS o
WHERE o.state <> 'sent'
ORDER BY o.state
;
SELECT r.id, r.declines_for, r.edited_at, r.is_on, r.is_shipped, r.key, r.kinds, r.position, r.xmin, r.body_en, r.body_zh, r.title_en, r.title_zh
FROM reply_templates AS r
ORDER BY r.position, r.id
;
SELECT u1."Kind", u1."IsGiven", u1."Days", count(*)::int
FROM (
    SELECT u0."Kind", u0."IsGiven", ceiling(date_part('epoch', u0."Waited") / 86400.0)::int AS "Days"
    FROM (
        SELECT i.kind AS "Kind", TRUE AS "IsGiven", i.first_answered_at - i.received_at AS "Waited"
        FROM inquiries AS i
        WHERE i.origin = 'form' AND i.first_answered_at >= '2026-09-06 16:00:00+00'::timestamptz AND i.first_answered_at < '2026-11-29 08:05:09.001+00'::timestamptz
        UNION ALL
        SELECT e.kind AS "Kind", TRUE AS "IsGiven", e.first_answered_at - e.received_at AS "Waited"
        FROM erased_inquiries AS e
        WHERE e.first_answered_at >= '2026-09-06 16:00:00+00'::timestamptz AND e.first_answered_at < '2026-11-29 08:05:09.001+00'::timestamptz AND NOT EXISTS (
            SELECT 1
            FROM erased_events AS e0
            WHERE e.id = e0.erased_inquiry_id AND e0.kind = 'entered_by_hand')
        UNION ALL
        SELECT i0.kind AS "Kind", FALSE AS "IsGiven", '2026-11-29 08:05:09.001+00'::timestamptz - i0.received_at AS "Waited"
        FROM inquiries AS i0
        WHERE i0.origin = 'form' AND i0.first_answered_at IS NULL AND i0.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i0.reply_by < '2026-11-29 08:05:09.001+00'::timestamptz AND i0.received_at >= '2026-09-06 16:00:00+00'::timestamptz
    ) AS u0
) AS u1
GROUP BY u1."Kind", u1."IsGiven", u1."Days"
;
select date_trunc('week', m.at at time zone 'Asia/Shanghai')::date as "Start", (count(*) filter (where m.is_received))::int as "Received", (count(*) filter (where not m.is_received))::int as "Answered"
from (
  select i.received_at as at, true as is_received from inquiries i where i.received_at >= '2026-09-06 16:00:00+00'::timestamptz and i.state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or i.kind = NULL)
  union all
  select i.first_answered_at, false from inquiries i where i.first_answered_at >= '2026-09-06 16:00:00+00'::timestamptz and i.state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or i.kind = NULL)
  union all
  select e.received_at, true from erased_inquiries e where e.received_at >= '2026-09-06 16:00:00+00'::timestamptz and e.state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or e.kind = NULL)
  union all
  select e.first_answered_at, false from erased_inquiries e where e.first_answered_at >= '2026-09-06 16:00:00+00'::timestamptz and e.state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or e.kind = NULL)
) m group by 1
;
SELECT u."Kind", count(*)::int, count(*) FILTER (WHERE u."IsKept")::int
FROM (
    SELECT i.kind AS "Kind", CASE
        WHEN i.first_answered_at <= i.reply_by THEN TRUE
        ELSE FALSE
    END AND NOT EXISTS (
        SELECT 1
        FROM promise_changes AS p
        WHERE i.id = p.inquiry_id AND p.cause = 'missed') AS "IsKept"
    FROM inquiries AS i
    WHERE i.received_at >= '2026-09-06 16:00:00+00'::timestamptz AND i.state NOT IN ('quarantine', 'spam', 'duplicate') AND i.origin = 'form' AND i.first_answered_at IS NOT NULL
    UNION ALL
    SELECT i0.kind AS "Kind", FALSE AS "IsKept"
    FROM inquiries AS i0
    WHERE i0.received_at >= '2026-09-06 16:00:00+00'::timestamptz AND i0.state NOT IN ('quarantine', 'spam', 'duplicate') AND i0.origin = 'form' AND i0.first_answered_at IS NULL AND i0.state NOT IN ('quarantine', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND i0.reply_by < '2026-11-29 08:05:09.001+00'::timestamptz
) AS u
GROUP BY u."Kind"
;
with counted as (
  select id, topic_id, state, told_state, first_answered_at from inquiries i
  where topic_id is not null and received_at >= '2026-09-06 16:00:00+00'::timestamptz and state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or kind = NULL)
  union all
  select id, topic_id, state, told_state, first_answered_at from erased_inquiries e
  where topic_id is not null and received_at >= '2026-09-06 16:00:00+00'::timestamptz and state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or kind = NULL)
), moves as (
  select c.id, e.to_state, lead(e.from_state, 1, c.state) over (partition by c.id order by e.at, e.id) as next_state
  from counted c join inquiry_events e on e.inquiry_id = c.id where e.kind = 'state_changed'
  union all
  select c.id, e.to_state, lead(e.from_state, 1, c.state) over (partition by c.id order by e.number)
  from counted c join erased_events e on e.erased_inquiry_id = c.id where e.kind = 'state_changed'
), reached as (
  select id, max(case when to_state = 'accepted' then 5 when to_state = any('{offer,declined_by_sender}') then 4 when to_state = 'talking' then 3
    when to_state = 'shortlisted' then 2 when to_state = any('{in_review,waiting_sender,on_hold,declined,closed,closed_no_answer}') then 1 else 0 end) as step
  from moves where to_state = next_state group by id
)
select topic_id as "TopicId", count(*)::int as "Received",
  (count(*) filter (where step >= 1 or first_answered_at is not null))::int as "Seen", (count(*) filter (where step >= 2))::int as "Shortlisted",
  (count(*) filter (where step >= 3))::int as "Talked", (count(*) filter (where step >= 4))::int as "Offered",
  (count(*) filter (where step = 5 and state = any('{accepted,closed}') and told_state = any('{accepted,closed}')))::int as "Accepted",
  (count(*) filter (where state = 'declined' and told_state = 'declined'))::int as "Declined"
from counted left join reached using (id) group by topic_id
;
SELECT t.id AS "Id", t.title_en AS "En", t.title_zh AS "Zh"
FROM topics AS t
;
SELECT i.origin, count(*)::int, count(*) FILTER (WHERE i.consent_version = 'demo')::int
FROM inquiries AS i
WHERE i.received_at >= '2026-09-06 16:00:00+00'::timestamptz AND i.state NOT IN ('quarantine', 'spam', 'duplicate')
GROUP BY i.origin
;
select case when n >= '5' and place <= '8' then answer end as "Answer", sum(n)::int as "Count"
from (
  select min(btrim(a.source)) as answer, count(*) as n, row_number() over (order by count(*) desc, min(btrim(a.source))) as place
  from intern_applications a join inquiries i on i.id = a.inquiry_id
  where btrim(a.source) <> '' and i.received_at >= '2026-09-06 16:00:00+00'::timestamptz and i.state <> all('{quarantine,spam,duplicate}') and (NULL::text is null or i.kind = NULL)
  group by lower(btrim(a.source))
) answers group by 1
;
SELECT COALESCE(p.short_title, p.title), s."Count"
FROM (
    SELECT g.publication_id AS "Id", count(*)::int AS "Count"
    FROM inquiries AS i
    LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
    WHERE i.received_at >= '2026-09-06 16:00:00+00'::timestamptz AND i.state NOT IN ('quarantine', 'spam', 'duplicate') AND g.publication_id IS NOT NULL
    GROUP BY g.publication_id
) AS s
INNER JOIN publications AS p ON s."Id" = p.id
ORDER BY s."Count" DESC, p.key
;
SELECT i.decline_reason, count(*)::int
FROM inquiries AS i
WHERE i.received_at >= '2026-09-06 16:00:00+00'::timestamptz AND i.state NOT IN ('quarantine', 'spam', 'duplicate') AND i.state = 'declined'
GROUP BY i.decline_reason
;
SELECT p."Missed", p."Open", p."Released", p."Spam"
FROM (
    select (count(*) filter (where state = 'spam' and cardinality(quarantine_reasons) > 0))::int as "Spam",
      (count(*) filter (where state <> all(array['spam', 'quarantine']) and exists (
        select from inquiry_events e where e.inquiry_id = i.id and e.from_state = 'quarantine' and e.actor_id is not null)))::int as "Released",
      (count(*) filter (where state = 'quarantine'))::int as "Open",
      (count(*) filter (where state = 'spam' and cardinality(quarantine_reasons) = 0))::int as "Missed"
    from inquiries i
    where received_at >= '2026-09-06 16:00:00+00'::timestamptz and (NULL::text is null or kind = NULL) and (state = any(array['spam', 'quarantine']) or cardinality(quarantine_reasons) > 0)
) AS p
LIMIT 2
;
select t.collaboration_hours as "Budget", l.inquiry_id as "Inquiry", l.hours_from as "From", l.hours_to as "To", l.first_month as "First", l.last_month as "Last"
from (values (1)) as always (present)
left join site_terms t on t.key = 'terms' and not t.is_draft
left join (collaboration_loads l join inquiries i on i.id = l.inquiry_id and i.state = 'accepted') on l.last_month >= '2026-11-01'
;
SELECT i1.id, i1.from_address, i1.from_name, i1.inquiry_id, i1.is_cut, i1.kind, i1.message_id, i1.quoted, i1.reason, i1.received_at, i1.sha256, i1.size, i1.state, i1.subject, i1.text, i1.xmin, i1.written_at, i0.incoming_email_id, i0.number, i0.fault, i0.is_encrypted, i0.name, i0.pages, i0.sha256, i0.size
FROM (
    SELECT i.id, i.from_address, i.from_name, i.inquiry_id, i.is_cut, i.kind, i.message_id, i.quoted, i.reason, i.received_at, i.sha256, i.size, i.state, i.subject, i.text, i.xmin, i.written_at
    FROM incoming_emails AS i
    WHERE i.state = 'unmatched'
    ORDER BY i.id DESC
    LIMIT '51'
) AS i1
LEFT JOIN incoming_files AS i0 ON i1.id = i0.incoming_email_id
ORDER BY i1.id DESC, i0.number
;
SELECT max(o0.sent_at)
FROM (
    SELECT o.sent_at
    FROM outgoing_emails AS o
    WHERE o.state = 'sent'
    ORDER BY o.id DESC
    LIMIT '200'
) AS o0
;
SELECT o.last_failed_at, o.last_error, o.needs_operator
FROM outgoing_emails AS o
WHERE o.last_failed_at IS NOT NULL AND o.last_error IS NOT NULL
ORDER BY o.last_failed_at DESC
LIMIT 1
;
SELECT count(*)::int
FROM outgoing_emails AS o
WHERE o.state IN ('waiting', 'sending')
;
SELECT min(o.created_at)
FROM outgoing_emails AS o
WHERE o.state IN ('waiting', 'sending')
;
SELECT e.id, e.actor_id, e.at, e.attempts, e.chosen, e.expected, e.fault, e.finished_at, e.format, e.language, e.leased_until, e.query, e.reached, e.run_id, e.size, e.state, e.written
FROM exports AS e
WHERE e.actor_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
ORDER BY e.at DESC
;
SELECT count(*)::int
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.id < '01a22656-230a-0000-0000-000000000000'
;
SELECT r.id, r.cv_key, r.edited_at, r.figures, r.is_draft, r.key, r.picture_key, r.position, r.stale_texts, r.version, r.about_en, r.about_zh, r.affiliation_en, r.affiliation_zh, r.application_route_en, r.application_route_zh, r.name_en, r.name_zh, r.role_en, r.role_zh, r.tagline_en, r.tagline_zh
FROM research_profiles AS r
ORDER BY r.position, r.id
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
ORDER BY t.kind, t.position, t.id
;
SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
FROM publications AS p
ORDER BY p.year IS NULL, p.year DESC, p.position
;
SELECT n.id, n.date, n.edited_at, n.is_day_known, n.is_draft, n.key, n.position, n.publication_key, n.stale_texts, n.version, n.text_en, n.text_zh
FROM news_items AS n
ORDER BY n.date DESC, n.position
;
SELECT r.id, r.edited_at, r.is_draft, r.key, r.position, r.stale_texts, r.version, r.summary_en, r.summary_zh, r.title_en, r.title_zh
FROM research_interests AS r
ORDER BY r.position, r.id
;
SELECT p.id, p.capabilities, p.edited_at, p.is_draft, p.key, p.position, p.stale_texts, p.version, p.summary_en, p.summary_zh, p.title_en, p.title_zh
FROM projects AS p
ORDER BY p.position, p.id
;
SELECT b.id, b.edited_at, b.ended_on, b.is_draft, b.key, b.kind, b.position, b.stale_texts, b.started_on, b.version, b.detail_en, b.detail_zh, b.organisation_en, b.organisation_zh, b.title_en, b.title_zh
FROM background_entries AS b
ORDER BY b.position, b.id
;
SELECT f.id, f.edited_at, f.is_draft, f.key, f.position, f.stale_texts, f.version, f.answer_en, f.answer_zh, f.question_en, f.question_zh
FROM faq_entries AS f
ORDER BY f.position, f.id
;
SELECT s.id, s.collaboration_days, s.collaboration_hours, s.edited_at, s.intern_days, s.is_draft, s.key, s.position, s.question_days, s.shows_collaboration_load, s.shows_responsiveness, s.stale_texts, s.talk_days, s.version
FROM site_terms AS s
ORDER BY s.position, s.id
;
SELECT p.id, p.edited_at, p.ends_on, p.is_draft, p.key, p.position, p.stale_texts, p.starts_on, p.version, p.reason_en, p.reason_zh
FROM pauses AS p
ORDER BY p.starts_on DESC, p.id
;
SELECT count(*)::int
FROM site_files AS s
;
SELECT EXISTS (
    SELECT 1
    FROM users AS u
    WHERE u.id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND u.two_factor_enabled)
;
SELECT EXISTS (
    SELECT 1
    FROM user_passkeys AS u
    WHERE u.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436')
;
SELECT EXISTS (
    SELECT 1
    FROM research_profiles AS r
    WHERE NOT (r.is_draft) AND r.edited_at IS NOT NULL)
;
SELECT EXISTS (
    SELECT 1
    FROM outgoing_emails AS o
    WHERE o.state = 'sent')
;
SELECT EXISTS (
    SELECT 1
    FROM topics AS t
    WHERE NOT (t.is_draft) AND NOT (t.is_sample) AND t.state = 'open')
;
SELECT count(*)::int
FROM topics AS t
WHERE NOT (t.is_draft) AND t.is_sample
;
SELECT t.key, t.title_en, t.title_zh, i0."Count"
FROM topics AS t
INNER JOIN (
    SELECT i.topic_id AS "Id", count(*)::int AS "Count"
    FROM inquiries AS i
    WHERE i.state IN ('new', 'in_review', 'waiting_sender', 'shortlisted', 'on_hold', 'declined') AND i.told_state NOT IN ('accepted', 'declined', 'declined_by_sender', 'withdrawn', 'closed', 'closed_no_answer', 'duplicate', 'spam') AND (i.state <> 'declined' OR i.email <> '') AND (i.state <> 'on_hold' OR i.told_state <> 'on_hold' OR i.on_hold_until < '2026-11-29') AND i.topic_id IS NOT NULL
    GROUP BY i.topic_id
) AS i0 ON t.id = i0."Id"
ORDER BY t.position, t.key
;
SELECT c.id, c.actor_id, c.actor_name, c.at, c.change, c.key, c.kind, c.row_id, c.values, c.version
FROM content_revisions AS c
WHERE c.kind = 'topic' AND c.change = 'removed' AND NOT EXISTS (
    SELECT 1
    FROM content_revisions AS c0
    WHERE c0.row_id = c.row_id AND c0.version > c.version)
ORDER BY c.at DESC
LIMIT '20'
;
SELECT s.id, s.added_at, s.added_by, s.fingerprint, s.height, s.kind, s.name, s.size, s.width, s.alt_text_en, s.alt_text_zh
FROM site_files AS s
ORDER BY s.added_at DESC, s.id
;
SELECT s.id, s.collaboration_days, s.collaboration_hours, s.edited_at, s.intern_days, s.is_draft, s.key, s.position, s.question_days, s.shows_collaboration_load, s.shows_responsiveness, s.stale_texts, s.talk_days, s.version
FROM site_terms AS s
WHERE s.key = 'terms'
LIMIT 2
;
SELECT p.key AS "Key", p.title AS "Title", p.short_title AS "ShortTitle"
FROM publications AS p
ORDER BY p.year IS NULL, p.year DESC, p.position
;
SELECT r.key AS "Key", r.title_en, r.title_zh
FROM research_interests AS r
ORDER BY r.position
;
SELECT s.kind AS "Kind", s.name AS "Name", s.fingerprint AS "Fingerprint"
FROM site_files AS s
ORDER BY s.added_at DESC
;
SELECT u.id, u.access_failed_count, u.closed_at, u.code_key, u.codes_since, u.concurrency_stamp, u.created_at, u.display_name, u.email, u.email_confirmed, u.joined_at, u.language, u.last_code_step, u.last_signed_in_at, u.lockout_enabled, u.lockout_end, u.normalized_email, u.normalized_user_name, u.password_hash, u.password_set_at, u.phone_number, u.phone_number_confirmed, u.role, u.security_stamp, u.two_factor_enabled, u.user_name
FROM users AS u
WHERE u.id = '01a1f7f8-33e9-7000-990b-a78640f06436'
LIMIT 2
;
SELECT count(*)::int
FROM recovery_codes AS r
WHERE r.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
;
SELECT count(*)::int
FROM account_sessions AS a
WHERE a.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
;
SELECT u.id, u.access_failed_count, u.closed_at, u.code_key, u.codes_since, u.concurrency_stamp, u.created_at, u.display_name, u.email, u.email_confirmed, u.joined_at, u.language, u.last_code_step, u.last_signed_in_at, u.lockout_enabled, u.lockout_end, u.normalized_email, u.normalized_user_name, u.password_hash, u.password_set_at, u.phone_number, u.phone_number_confirmed, u.role, u.security_stamp, u.two_factor_enabled, u.user_name
FROM users AS u
ORDER BY u.closed_at IS NOT NULL, u.role, u.display_name
;
SELECT a.id, a.expires_at, a.last_used_at, a.made_at, a.may_export, a.may_read, a.name, a.revoked_at, a.secret_hash, a.user_id
FROM api_tokens AS a
WHERE a.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436'
ORDER BY a.id DESC
;
SELECT a.id, a.action, a.actor_id, a.actor_name, a.after, a.at, a.before, a.network, a.subject
FROM audit_entries AS a
ORDER BY a.id DESC
LIMIT '51'
;
SELECT DISTINCT a.actor_id AS "Id", a.actor_name AS "ActorName"
FROM audit_entries AS a
WHERE a.actor_id IS NOT NULL
;
SELECT i0.reference, i0.kind, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh, CASE
    WHEN r.shows_name THEN i0.full_name
END, r.asked_at, r.given_at
FROM reviews AS r
INNER JOIN inquiries AS i0 ON r.inquiry_id = i0.id
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i0.topic_id = t0.id
WHERE r.user_id = '01a1f7f8-33e9-7000-990b-a78640f06436' AND r.withdrawn_at IS NULL AND EXISTS (
    SELECT 1
    FROM inquiries AS i
    WHERE i.id = r.inquiry_id AND i.state <> 'quarantine' AND i.state <> 'spam')
ORDER BY r.given_at IS NOT NULL, r.id
;
with mine as (
  insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ('01a22655-38a9-7009-b95b-3bc070aada65', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz)
  on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
select * from inquiry_openings
where inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' and account_id <> '01a1f7f8-33e9-7000-990b-a78640f06436' and opened_at > '2026-11-28 08:05:09.001+00'::timestamptz
order by opened_at desc limit 1
;
with mine as (
  insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ('01a22655-38a9-7009-b95b-3bc070aada65', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz)
  on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
select * from inquiry_openings
where inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' and account_id <> '01a1f7f8-33e9-7000-990b-a78640f06436' and opened_at > '2026-11-28 08:05:09.001+00'::timestamptz
order by opened_at desc limit 1
;
SELECT o.message_id, o.subject, o.created_at
FROM outgoing_emails AS o
WHERE o.inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' AND o.kind IN ('acknowledgement', 'reply') AND o.state NOT IN ('draft', 'held', 'failed')
ORDER BY o.created_at, o.id
;
SELECT i.message_id, i.subject, i.received_at
FROM incoming_emails AS i
WHERE i.inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' AND i.kind = 'message' AND i.message_id IS NOT NULL
ORDER BY i.received_at, i.id
;
UPDATE inquiries SET first_answered_at = '2026-11-29 08:05:09.001+00'::timestamptz, state = 'new'
WHERE id = '01a22655-38a9-7009-b95b-3bc070aada65' AND xmin = '927'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22656-2309-7001-8bf5-811ad042bf78', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz, NULL, NULL, '01a22655-38a9-7009-b95b-3bc070aada65', 'replied', NULL)
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22656-2309-7000-a8d8-b6d0a04b87ee', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', 'Thank you. Could you tell me more about the kernel?', NULL, '01a22655-38a9-7009-b95b-3bc070aada65', 'f', 'reply', NULL, 'new', '2026-11-29 08:05:09.001+00'::timestamptz)
;
INSERT INTO triage_acts (id, actor_id, actor_name, at, finished_at, kind, name, total, undone_at, wishes)
VALUES ('01a22656-2309-7003-bbd5-b122c4483ae0', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz, '2026-11-29 08:05:09.001+00'::timestamptz, 'reply', 'Reply to the sender', '1', NULL, NULL)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22656-2309-7002-8aeb-dd78ab5ef1bf', 'f', '0', '2026-11-29 08:05:09.001+00'::timestamptz, '2026-11-29 08:05:39.001+00'::timestamptz, '<01a2265538a9700c9412c760c14b89ab@portal.test>', '01a22655-38a9-7009-b95b-3bc070aada65', 'f', 'reply', 'english', NULL, NULL, '<01a22656230970028aebdd78ab5ef1bf@portal.test>', 'f', '2026-11-29 08:05:39.001+00'::timestamptz, '{<01a2265538a9700c9412c760c14b89ab@portal.test>}', '01a22656-2309-7000-a8d8-b6d0a04b87ee', 'owner@portal.test', 'Songwei Liu', NULL, 'waiting', 'Re: [INT-293C-3T4P] We received your message', 'Thank you. Could you tell me more about the kernel?

Olga Owner
Songwei Liu

Your page, with everything we wrote to each other:
{{private_page}}', 'late@example.edu', 'Ada Zhang', NULL)
;
INSERT INTO triage_act_items (act_id, number, after, before, detail, inquiry_id, message_id, obstacle, state)
VALUES ('01a22656-2309-7003-bbd5-b122c4483ae0', '0', '{"Tags": null, "Stars": null, "Where": {"State": 1, "ToldState": 1, "OnHoldUntil": null, "DeclineReason": null, "MainInquiryId": null, "NoAnswerBecause": null}, "Slumber": {"Until": null, "Reason": null}, "TopicId": "01a20482-931c-7789-ab61-20428157b3d7", "IsFlagged": false, "SenderWroteAt": null}', '{"Tags": null, "Stars": null, "Where": {"State": 1, "ToldState": 1, "OnHoldUntil": null, "DeclineReason": null, "MainInquiryId": null, "NoAnswerBecause": null}, "Slumber": {"Until": null, "Reason": null}, "TopicId": "01a20482-931c-7789-ab61-20428157b3d7", "IsFlagged": false, "SenderWroteAt": null}', NULL, '01a22655-38a9-7009-b95b-3bc070aada65', '01a22656-2309-7000-a8d8-b6d0a04b87ee', NULL, 'done')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:05:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:15:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:15:09.001+00'::timestamptz
    ELSE '2026-11-29 08:05:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:15:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:05:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:05:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:05:09.001+00'::timestamptz)
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-38a9-7009-b95b-3bc070aada65', array_to_tsvector('{ada,zhang,张爱,爱达,达,late,example,edu,exampleedu,int,293c,3t4p,int293c3t4p,university,computer,architecture,prof,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,checking,english,https,cv,pdf,adacvpdf,code,org,kernels,codeexampleorgadakernels,paper,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters,thank,tell,me,more,about}'), 'ada zhang
张爱达
late@example.edu
int-293c-3t4p
example university
computer architecture
prof. example
i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
for checking my english.
https://example.edu/~ada/cv.pdf
https://code.example.org/ada/kernels my int4 kernel
a paper
in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. late@example.edu
thank you. could you tell me more about the kernel?', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,-1868359401,2033388832,468139409,530677867,-449304901,-627746410,-248942556,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,2057139959}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
SELECT i.reference
FROM triage_act_items AS t
INNER JOIN inquiries AS i ON t.inquiry_id = i.id
WHERE t.act_id = '01a22656-2309-7003-bbd5-b122c4483ae0'
LIMIT 1
;
with mine as (
  insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ('01a22655-38a9-7009-b95b-3bc070aada65', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz)
  on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
select * from inquiry_openings
where inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' and account_id <> '01a1f7f8-33e9-7000-990b-a78640f06436' and opened_at > '2026-11-28 08:05:09.001+00'::timestamptz
order by opened_at desc limit 1
;
with mine as (
  insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ('01a22655-38a9-7009-b95b-3bc070aada65', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz)
  on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
select * from inquiry_openings
where inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' and account_id <> '01a1f7f8-33e9-7000-990b-a78640f06436' and opened_at > '2026-11-28 08:05:09.001+00'::timestamptz
order by opened_at desc limit 1
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name, t0.id, t0.closes_on, t0.days_per_week, t0.difficulty, t0.edited_at, t0.interest_keys, t0.is_draft, t0.is_sample, t0.key, t0.kind, t0.link_key, t0.months_max, t0.months_min, t0.opened_on, t0.place, t0.position, t0.promised_days, t0.reading_keys, t0.seats, t0.stale_texts, t0.starts_by, t0.starts_from, t0.state, t0.version, t0.city_en, t0.city_zh, t0.needs_en, t0.needs_zh, t0.outcome_en, t0.outcome_zh, t0.question_en, t0.question_zh, t0.summary_en, t0.summary_zh, t0.title_en, t0.title_zh, t0.work_en, t0.work_zh, i0.inquiry_id, i0.advisor, i0.ai_use, i0.approval, i0.cv_link, i0.days_per_week, i0.degree, i0.earliest_start, i0.experience, i0.fit_gaps, i0.graduation, i0.major, i0.may_pass_on, i0.months, i0.phone, i0.place, i0.second_topic_id, i0.source, i0.topic_answer, i0.topic_question, i0.work_links, i0.year, t2.id, t2.closes_on, t2.days_per_week, t2.difficulty, t2.edited_at, t2.interest_keys, t2.is_draft, t2.is_sample, t2.key, t2.kind, t2.link_key, t2.months_max, t2.months_min, t2.opened_on, t2.place, t2.position, t2.promised_days, t2.reading_keys, t2.seats, t2.stale_texts, t2.starts_by, t2.starts_from, t2.state, t2.version, t2.city_en, t2.city_zh, t2.needs_en, t2.needs_zh, t2.outcome_en, t2.outcome_zh, t2.question_en, t2.question_zh, t2.summary_en, t2.summary_zh, t2.title_en, t2.title_zh, t2.work_en, t2.work_zh, c.inquiry_id, c.agreements, c.brings, c.effort, c.goal, c.homepage, c.needs, c.others, c.restrictions, c.role, c.time_frame, c.type, c0.inquiry_id, c0.first_month, c0.hours_from, c0.hours_to, c0.last_month, t3.inquiry_id, t3.audience, t3.dates, t3.event, t3.event_link, t3.format, t3.length, t3.other_speakers, t3.place, t3.recording, t3.reply_needed_by, t3.talk_language, t3.travel_costs, t3.venue, g.inquiry_id, g.area, g.publication_id, g.subject, p0.id, p0.area, p0.authors, p0.award, p0.bib_tex, p0.code_url, p0.corresponding, p0.edited_at, p0.equal_contribution, p0.has_more_authors, p0.is_doubtful, p0.is_draft, p0.is_selected, p0.key, p0.paper_url, p0.position, p0.project_url, p0.published_in, p0.short_title, p0.stale_texts, p0.title, p0.type, p0.venue, p0.version, p0.year, p0.role_en, p0.role_zh, p0.summary_en, p0.summary_zh
FROM inquiries AS i
LEFT JOIN (
    SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
    FROM topics AS t
    WHERE NOT (t.is_draft)
) AS t0 ON i.topic_id = t0.id
LEFT JOIN intern_applications AS i0 ON i.id = i0.inquiry_id
LEFT JOIN (
    SELECT t1.id, t1.closes_on, t1.days_per_week, t1.difficulty, t1.edited_at, t1.interest_keys, t1.is_draft, t1.is_sample, t1.key, t1.kind, t1.link_key, t1.months_max, t1.months_min, t1.opened_on, t1.place, t1.position, t1.promised_days, t1.reading_keys, t1.seats, t1.stale_texts, t1.starts_by, t1.starts_from, t1.state, t1.version, t1.city_en, t1.city_zh, t1.needs_en, t1.needs_zh, t1.outcome_en, t1.outcome_zh, t1.question_en, t1.question_zh, t1.summary_en, t1.summary_zh, t1.title_en, t1.title_zh, t1.work_en, t1.work_zh
    FROM topics AS t1
    WHERE NOT (t1.is_draft)
) AS t2 ON i0.second_topic_id = t2.id
LEFT JOIN collaboration_proposals AS c ON i.id = c.inquiry_id
LEFT JOIN collaboration_loads AS c0 ON i.id = c0.inquiry_id
LEFT JOIN talk_invitations AS t3 ON i.id = t3.inquiry_id
LEFT JOIN general_questions AS g ON i.id = g.inquiry_id
LEFT JOIN (
    SELECT p.id, p.area, p.authors, p.award, p.bib_tex, p.code_url, p.corresponding, p.edited_at, p.equal_contribution, p.has_more_authors, p.is_doubtful, p.is_draft, p.is_selected, p.key, p.paper_url, p.position, p.project_url, p.published_in, p.short_title, p.stale_texts, p.title, p.type, p.venue, p.version, p.year, p.role_en, p.role_zh, p.summary_en, p.summary_zh
    FROM publications AS p
    WHERE NOT (p.is_draft)
) AS p0 ON g.publication_id = p0.id
WHERE i.reference = 'INT-293C-3T4P'
;
SELECT r.id, r.declines_for, r.edited_at, r.is_on, r.is_shipped, r.key, r.kinds, r.position, r.xmin, r.body_en, r.body_zh, r.title_en, r.title_zh
FROM reply_templates AS r
WHERE r.is_on
ORDER BY r.position
;
SELECT t.id, t.closes_on, t.days_per_week, t.difficulty, t.edited_at, t.interest_keys, t.is_draft, t.is_sample, t.key, t.kind, t.link_key, t.months_max, t.months_min, t.opened_on, t.place, t.position, t.promised_days, t.reading_keys, t.seats, t.stale_texts, t.starts_by, t.starts_from, t.state, t.version, t.city_en, t.city_zh, t.needs_en, t.needs_zh, t.outcome_en, t.outcome_zh, t.question_en, t.question_zh, t.summary_en, t.summary_zh, t.title_en, t.title_zh, t.work_en, t.work_zh
FROM topics AS t
WHERE NOT (t.is_draft) AND t.state <> 'draft' AND t.link_key IS NULL AND t.state = 'open'
;
SELECT o.id, o.attaches_files, o.attempts, o.created_at, o.due_since, o.in_reply_to, o.inquiry_id, o.is_automatic, o.kind, o.language, o.last_error, o.last_failed_at, o.message_id, o.needs_operator, o.next_attempt_at, o."references", o.reply_id, o.reply_to_address, o.reply_to_name, o.sent_at, o.state, o.subject, o.text_body, o.to_address, o.to_name, o.unsubscribe_path, m.id, m.author_id, m.author_name, m.body, m.drafted_for, m.inquiry_id, m.is_automatic, m.kind, m.mail_id, m.told_before, m.written_at
FROM outgoing_emails AS o
INNER JOIN messages AS m ON o.reply_id = m.id
WHERE o.inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' AND o.kind = 'reply' AND o.state IN ('draft', 'held')
;
UPDATE inquiries SET state = 'shortlisted'
WHERE id = '01a22655-38a9-7009-b95b-3bc070aada65' AND xmin = '934'
RETURNING xmin
;
INSERT INTO inquiry_events (id, actor_id, actor_name, at, detail, from_state, inquiry_id, kind, to_state)
VALUES ('01a22656-2309-7004-9361-fdc9a43db789', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz, NULL, 'new', '01a22655-38a9-7009-b95b-3bc070aada65', 'state_changed', 'shortlisted')
;
INSERT INTO messages (id, author_id, author_name, body, drafted_for, inquiry_id, is_automatic, kind, mail_id, told_before, written_at)
VALUES ('01a22656-2309-7005-8299-b5cdd1852d7e', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', 'Hello Ada Zhang,

Thank you for your patience. Your application for Four-bit video diffusion without the flicker is now on our short list. What stayed with us most: {{ask:what stood out}}

The next step is a conversation. We will suggest a few times by {{ask:day}}. A place is not certain yet, so please feel free to talk to others as well; if your plans change, one line is enough.', 'shortlisted', '01a22655-38a9-7009-b95b-3bc070aada65', 'f', 'draft', NULL, NULL, '2026-11-29 08:05:09.001+00'::timestamptz)
;
INSERT INTO triage_acts (id, actor_id, actor_name, at, finished_at, kind, name, total, undone_at, wishes)
VALUES ('01a22656-2309-7007-9610-ffebe3eeb275', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz, '2026-11-29 08:05:09.001+00'::timestamptz, 'decide', 'Shortlisted', '1', NULL, NULL)
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22656-2309-7006-927e-1cb403e63984', 'f', '0', '2026-11-29 08:05:09.001+00'::timestamptz, '2026-11-29 08:05:39.001+00'::timestamptz, '<01a22656230970028aebdd78ab5ef1bf@portal.test>', '01a22655-38a9-7009-b95b-3bc070aada65', 'f', 'reply', 'english', NULL, NULL, '<01a2265623097006927e1cb403e63984@portal.test>', 'f', '2026-11-29 08:05:39.001+00'::timestamptz, '{<01a2265538a9700c9412c760c14b89ab@portal.test>,<01a22656230970028aebdd78ab5ef1bf@portal.test>}', '01a22656-2309-7005-8299-b5cdd1852d7e', 'owner@portal.test', 'Songwei Liu', NULL, 'draft', 'Re: [INT-293C-3T4P] We received your message', 'Hello Ada Zhang,

Thank you for your patience. Your application for Four-bit video diffusion without the flicker is now on our short list. What stayed with us most: {{ask:what stood out}}

The next step is a conversation. We will suggest a few times by {{ask:day}}. A place is not certain yet, so please feel free to talk to others as well; if your plans change, one line is enough.

Olga Owner
Songwei Liu

Your page, with everything we wrote to each other:
{{private_page}}', 'late@example.edu', 'Ada Zhang', NULL)
;
INSERT INTO triage_act_items (act_id, number, after, before, detail, inquiry_id, message_id, obstacle, state)
VALUES ('01a22656-2309-7007-9610-ffebe3eeb275', '0', '{"Tags": null, "Stars": null, "Where": {"State": 4, "ToldState": 1, "OnHoldUntil": null, "DeclineReason": null, "MainInquiryId": null, "NoAnswerBecause": null}, "Slumber": {"Until": null, "Reason": null}, "TopicId": "01a20482-931c-7789-ab61-20428157b3d7", "IsFlagged": false, "SenderWroteAt": null}', '{"Tags": null, "Stars": null, "Where": {"State": 1, "ToldState": 1, "OnHoldUntil": null, "DeclineReason": null, "MainInquiryId": null, "NoAnswerBecause": null}, "Slumber": {"Until": null, "Reason": null}, "TopicId": "01a20482-931c-7789-ab61-20428157b3d7", "IsFlagged": false, "SenderWroteAt": null}', NULL, '01a22655-38a9-7009-b95b-3bc070aada65', '01a22656-2309-7005-8299-b5cdd1852d7e', NULL, 'done')
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:05:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:15:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:15:09.001+00'::timestamptz
    ELSE '2026-11-29 08:05:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:15:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:05:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:05:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:05:09.001+00'::timestamptz)
;
insert into search_entries (inquiry_id, terms, text, likeness) values ('01a22655-38a9-7009-b95b-3bc070aada65', array_to_tsvector('{ada,zhang,张爱,爱达,达,late,example,edu,exampleedu,int,293c,3t4p,int293c3t4p,university,computer,architecture,prof,i,wrote,a,cuda,kernel,for,grouped,int4,matrix,products,that,reaches,78,of,the,memory,bound,on,an,older,card,measured,against,vendor,s,vendors,library,three,shapes,my,own,part,was,packing,weights,and,benchmark,fellow,student,did,calibration,in,tcec,why,can,quantization,error,is,harmless,single,step,still,spoil,final,image,what,would,you,plot,to,show,it,each,starts,from,output,one,before,so,small,bias,repeats,same,direction,norm,summed,over,steps,checking,english,https,cv,pdf,adacvpdf,code,org,kernels,codeexampleorgadakernels,paper,first,month,reproduce,flicker,open,model,by,log,where,grows,could,go,wrong,metric,does,not,see,begin,with,human,comparison,after,try,compensate,only,matters,thank,tell,me,more,about}'), 'ada zhang
张爱达
late@example.edu
int-293c-3t4p
example university
computer architecture
prof. example
i wrote a cuda kernel for grouped int4 matrix products that reaches 78 % of the memory bound on an older card, measured against the vendor''s library on three shapes. my own part was the packing of weights and the benchmark; a fellow student did the calibration.
in tcec, why can a quantization error that is harmless in a single step still spoil the final image, and what would you plot to show it?
each step starts from the output of the one before, so a small bias repeats in the same direction. i would plot the norm of the summed error over the steps.
for checking my english.
https://example.edu/~ada/cv.pdf
https://code.example.org/ada/kernels my int4 kernel
a paper
in the first month i would reproduce the flicker on the open model, step by step, and log where the error grows. what could go wrong is that the metric does not see it, so i would begin with a small human comparison. after that i would try to compensate only the steps where it matters. late@example.edu
thank you. could you tell me more about the kernel?', '{467160419,-1303271811,-1852516810,-2142575200,-46906046,-1868359401,2033388832,468139409,530677867,-449304901,-627746410,-248942556,1125964058,-1077103250,31822450,692512684,-618981139,-1989439713,-516987688,2057139959}')
on conflict (inquiry_id) do update set terms = excluded.terms, text = excluded.text, likeness = excluded.likeness
;
delete from search_due where inquiry_id in (
  select d.inquiry_id from search_due d join inquiries i on i.id = d.inquiry_id
  order by d.inquiry_id desc limit '200' for key share of i skip locked for update of d skip locked)
returning inquiry_id as "Value"
;
with mine as (
  insert into inquiry_openings (inquiry_id, account_id, name, opened_at) values ('01a22655-38a9-7009-b95b-3bc070aada65', '01a1f7f8-33e9-7000-990b-a78640f06436', 'Olga Owner', '2026-11-29 08:05:09.001+00'::timestamptz)
  on conflict (inquiry_id, account_id) do update set name = excluded.name, opened_at = excluded.opened_at)
select * from inquiry_openings
where inquiry_id = '01a22655-38a9-7009-b95b-3bc070aada65' and account_id <> '01a1f7f8-33e9-7000-990b-a78640f06436' and opened_at > '2026-11-28 08:05:09.001+00'::timestamptz
order by opened_at desc limit 1
;
SELECT i.id
FROM inquiries AS i
WHERE i.state NOT IN ('quarantine', 'spam') AND i.kind = ANY ('{question}')
ORDER BY i.id DESC
LIMIT '5001'
;
SELECT i.id, i.address_key, i.consent_version, i.decline_reason, i.files_locked_until, i.first_answered_at, i.form_key, i.is_flagged, i.kind, i.language, i.main_inquiry_id, i.new_reply_by, i.no_answer_because, i.on_hold_until, i.origin, i.proposed_email, i.quarantine_reasons, i.received_at, i.reference, i.reminded_at, i.reply_by, i.sender_wrote_at, i.snooze_reason, i.snoozed_until, i.stars, i.state, i.submission_key, i.text_fingerprint, i.token_version, i.told_state, i.topic_id, i.xmin, i.email, i.full_name, i.organisation, i.other_name
FROM inquiries AS i
WHERE i.id = ANY ('{01a22655-38a9-7002-9a75-10f142e84149,01a22655-1969-7007-83ea-0e5152e2ae76,01a1f7fb-dd69-700e-9585-6909bc85bfd8,01a1f7fa-f309-7000-aab1-751fab2f7dfd}')
;
DELETE FROM untold_inquiries AS u
WHERE u.address = 'owner@portal.test' AND u.inquiry_id = ANY ('{01a22655-1969-7007-83ea-0e5152e2ae76,01a22655-30d9-7003-b73a-82ac75d542d6,01a22655-38a9-7009-b95b-3bc070aada65}')
;
UPDATE notice_preferences SET digested_at = '2026-11-29 08:05:09.001+00'::timestamptz
WHERE address = 'owner@portal.test'
;
INSERT INTO outgoing_emails (id, attaches_files, attempts, created_at, due_since, in_reply_to, inquiry_id, is_automatic, kind, language, last_error, last_failed_at, message_id, needs_operator, next_attempt_at, "references", reply_id, reply_to_address, reply_to_name, sent_at, state, subject, text_body, to_address, to_name, unsubscribe_path)
VALUES ('01a22656-2309-7008-b2ab-94cd041b9d6f', 'f', '0', '2026-11-29 08:05:09.001+00'::timestamptz, '2026-11-29 08:05:09.001+00'::timestamptz, NULL, NULL, 't', 'digest', 'english', NULL, NULL, '<01a2265623097008b2ab94cd041b9d6f@portal.test>', 'f', '2026-11-29 08:05:09.001+00'::timestamptz, '{}', NULL, NULL, NULL, NULL, 'waiting', '3 new inquiries', 'These came in since the last digest:

Zyxmarker Person
Question
Answer promised by 9 December 2026
http://portal.test/inbox/QUE-3X9V-HYBN

Zyxmarker Person, ZyxmarkerOrganisation 竺可欣岚 Example Society again
Talk invitation
Answer promised by 9 December 2026
http://portal.test/inbox/TLK-BM5G-FWP8

Ada Zhang, Example University
Intern application: Four-bit video diffusion without the flicker
Answer promised by 13 December 2026
http://portal.test/inbox/INT-293C-3T4P

To hear of each inquiry at once, or less often: http://portal.test/inbox/notices', 'owner@portal.test', NULL, '/inbox/notices')
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:05:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:15:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
with due as materialized (
  select id from outgoing_emails
  where state in ('waiting', 'sending') and next_attempt_at <= '2026-11-29 08:05:09.001+00'::timestamptz
  order by next_attempt_at
  limit '50'
  for update skip locked)
update outgoing_emails e
set state = 'sending', attempts = attempts + 1, next_attempt_at = '2026-11-29 08:15:09.001+00'::timestamptz
from due where e.id = due.id
returning e.*
;
UPDATE outgoing_emails AS o
SET next_attempt_at = CASE
    WHEN o.state = 'sending' THEN '2026-11-29 08:15:09.001+00'::timestamptz
    ELSE '2026-11-29 08:05:09.001+00'::timestamptz
END
WHERE (o.state = 'sending' AND o.next_attempt_at > '2026-11-29 08:15:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NOT NULL AND o.next_attempt_at > '2026-11-29 09:05:09.001+00'::timestamptz) OR (o.state = 'waiting' AND o.last_error IS NULL AND o.created_at > '2026-11-29 08:05:09.001+00'::timestamptz AND o.next_attempt_at > '2026-11-29 08:05:09.001+00'::timestamptz)
;
update outgoing_emails set state = 'sent', attempts = '1', sent_at = '2026-11-29 08:05:09.001+00'::timestamptz, last_error = null, needs_operator = false
where id = '01a22656-2309-7008-b2ab-94cd041b9d6f'
;
