IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
CREATE TABLE [AuditCounter] (
    [Id] int NOT NULL,
    [Last] bigint NOT NULL,
    CONSTRAINT [PK_AuditCounter] PRIMARY KEY ([Id])
);

CREATE TABLE [AuditEntries] (
    [Number] bigint NOT NULL,
    [At] datetime2 NOT NULL,
    [UserId] uniqueidentifier NULL,
    [Actor] nvarchar(200) NOT NULL,
    [Address] nvarchar(64) NULL,
    [Action] nvarchar(80) NOT NULL,
    [ClientId] uniqueidentifier NULL,
    [SubjectKind] nvarchar(80) NULL,
    [SubjectId] uniqueidentifier NULL,
    [Changes] nvarchar(max) NULL,
    [Hash] varbinary(32) NOT NULL,
    CONSTRAINT [PK_AuditEntries] PRIMARY KEY ([Number])
);

CREATE TABLE [AuditSeals] (
    [Number] bigint NOT NULL,
    [FirstEntry] bigint NOT NULL,
    [LastEntry] bigint NOT NULL,
    [At] datetime2 NOT NULL,
    [KeyId] nvarchar(16) NOT NULL,
    [Digest] varbinary(32) NOT NULL,
    [Previous] varbinary(32) NOT NULL,
    [Value] varbinary(32) NOT NULL,
    [RemovedAt] datetime2 NULL,
    CONSTRAINT [PK_AuditSeals] PRIMARY KEY ([Number])
);

CREATE TABLE [Centers] (
    [Id] uniqueidentifier NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Paper] nvarchar(40) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Centers] PRIMARY KEY ([Id])
);

CREATE TABLE [DataProtectionKeys] (
    [Id] int NOT NULL IDENTITY,
    [FriendlyName] nvarchar(200) NULL,
    [Xml] nvarchar(max) NULL,
    CONSTRAINT [PK_DataProtectionKeys] PRIMARY KEY ([Id])
);

CREATE TABLE [DiagnosisCodes] (
    [Id] uniqueidentifier NOT NULL,
    [Code] nvarchar(8) NOT NULL,
    [Key] nvarchar(8) NOT NULL,
    [IsBillable] bit NOT NULL,
    [ShortDescription] nvarchar(100) NOT NULL,
    [Description] nvarchar(300) NOT NULL,
    [Release] nvarchar(80) NOT NULL,
    [RetiredIn] nvarchar(80) NULL,
    [SearchKey] nvarchar(909) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_DiagnosisCodes] PRIMARY KEY ([Id])
);

CREATE TABLE [ImportBatches] (
    [Id] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [FileName] nvarchar(200) NOT NULL,
    [Sha256] nvarchar(64) NOT NULL,
    [Content] varbinary(max) NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [State] nvarchar(40) NOT NULL,
    [ImportedAt] datetime2 NULL,
    [UndoneAt] datetime2 NULL,
    [ClientsAdded] int NOT NULL,
    [StaysAdded] int NOT NULL,
    [GroupsAdded] int NOT NULL,
    [SessionsAdded] int NOT NULL,
    [AttendancesAdded] int NOT NULL,
    [MeetingsAdded] int NOT NULL,
    [MeetingsChanged] int NOT NULL,
    [MeetingsRemoved] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ImportBatches] PRIMARY KEY ([Id])
);

CREATE TABLE [LibraryEntries] (
    [Id] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Dimension] nvarchar(40) NOT NULL,
    [Text] nvarchar(1000) NOT NULL,
    [Measure] nvarchar(300) NULL,
    [DaysToTarget] int NULL,
    [Modality] nvarchar(40) NULL,
    [Minutes] int NULL,
    [SeedKey] nvarchar(60) NULL,
    [IsEdited] bit NOT NULL,
    [SearchKey] nvarchar(1500) NOT NULL,
    [Frequency_Times] int NULL,
    [Frequency_Unit] nvarchar(40) NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    CONSTRAINT [PK_LibraryEntries] PRIMARY KEY ([Id])
);

CREATE TABLE [MedicationProducts] (
    [Id] uniqueidentifier NOT NULL,
    [Key] nvarchar(60) NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Substance] nvarchar(40) NOT NULL,
    [Form] nvarchar(40) NOT NULL,
    [Route] nvarchar(40) NOT NULL,
    [Strengths] nvarchar(300) NOT NULL,
    [Unit] nvarchar(40) NOT NULL,
    [UsualLeast] decimal(9,3) NOT NULL,
    [UsualMost] decimal(9,3) NOT NULL,
    [FirstDayMost] decimal(9,3) NULL,
    [Frequencies] nvarchar(200) NOT NULL,
    [ForOpioidUse] bit NOT NULL,
    [ForAlcoholUse] bit NOT NULL,
    [HasTakeHomeSteps] bit NOT NULL,
    [Source] nvarchar(400) NOT NULL,
    [IsRetired] bit NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_MedicationProducts] PRIMARY KEY ([Id])
);

CREATE TABLE [SudCounselingNotes] (
    [Id] uniqueidentifier NOT NULL,
    [CounselingSessionId] uniqueidentifier NOT NULL,
    [AuthorId] uniqueidentifier NOT NULL,
    [AuthorName] nvarchar(200) NOT NULL,
    [SignedAt] datetime2 NOT NULL,
    [Sealed] varbinary(max) NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_SudCounselingNotes] PRIMARY KEY ([Id])
);

CREATE TABLE [Clients] (
    [Id] uniqueidentifier NOT NULL,
    [Mrn] nvarchar(32) NOT NULL,
    [LegalFirstName] nvarchar(100) NOT NULL,
    [LegalMiddleName] nvarchar(100) NULL,
    [LegalLastName] nvarchar(100) NOT NULL,
    [PreferredName] nvarchar(100) NULL,
    [BirthDate] date NULL,
    [RecoveryStartsOn] date NULL,
    [SearchKey] nvarchar(1000) NOT NULL,
    [LegalNameKey] nvarchar(400) NOT NULL,
    [PreferredNameKey] nvarchar(400) NULL,
    [MergedKey] nvarchar(1000) NULL,
    [MergedIntoId] uniqueidentifier NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [IsChangedByHand] bit NOT NULL,
    [SearchVersion] int NOT NULL,
    [Profile_City] nvarchar(100) NULL,
    [Profile_EmergencyName] nvarchar(100) NULL,
    [Profile_EmergencyPhone] nvarchar(100) NULL,
    [Profile_EmergencyRelation] nvarchar(100) NULL,
    [Profile_Gender] nvarchar(40) NULL,
    [Profile_GenderWords] nvarchar(100) NULL,
    [Profile_HasNoFixedAddress] bit NOT NULL,
    [Profile_Interpreter] nvarchar(40) NULL,
    [Profile_Languages] nvarchar(100) NULL,
    [Profile_PostalCode] nvarchar(20) NULL,
    [Profile_Pronouns] nvarchar(100) NULL,
    [Profile_Sex] nvarchar(40) NULL,
    [Profile_State] nvarchar(100) NULL,
    [Profile_Street] nvarchar(300) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Clients] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Clients_Clients_MergedIntoId] FOREIGN KEY ([MergedIntoId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Clients_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Meetings] (
    [Id] uniqueidentifier NOT NULL,
    [Name] nvarchar(255) NOT NULL,
    [Fellowship] nvarchar(40) NOT NULL,
    [FellowshipName] nvarchar(100) NULL,
    [Days] nvarchar(7) NOT NULL,
    [StartsAt] time NULL,
    [EndsAt] time NULL,
    [TimeZoneId] nvarchar(64) NOT NULL,
    [Types] nvarchar(400) NOT NULL,
    [Venue] nvarchar(40) NOT NULL,
    [Place] nvarchar(300) NULL,
    [Address] nvarchar(300) NULL,
    [Region] nvarchar(300) NULL,
    [Link] nvarchar(500) NULL,
    [Page] nvarchar(500) NULL,
    [Source] nvarchar(120) NULL,
    [SourceKey] nvarchar(360) NULL,
    [ExternalKey] nvarchar(200) NULL,
    [MatchKey] nvarchar(64) NOT NULL,
    [SearchKey] nvarchar(1500) NOT NULL,
    [RemovedAt] datetime2 NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Meetings] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Meetings_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Sites] (
    [Id] uniqueidentifier NOT NULL,
    [CenterId] uniqueidentifier NOT NULL,
    [NameKey] nvarchar(360) NOT NULL,
    [TimeZoneId] nvarchar(64) NOT NULL,
    [Address] nvarchar(300) NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [SearchKey] nvarchar(400) NOT NULL,
    CONSTRAINT [PK_Sites] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Sites_Centers_CenterId] FOREIGN KEY ([CenterId]) REFERENCES [Centers] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Sites_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [LibraryTexts] (
    [LibraryEntryId] uniqueidentifier NOT NULL,
    [TextKey] bigint NOT NULL,
    CONSTRAINT [PK_LibraryTexts] PRIMARY KEY ([LibraryEntryId], [TextKey]),
    CONSTRAINT [FK_LibraryTexts_LibraryEntries_LibraryEntryId] FOREIGN KEY ([LibraryEntryId]) REFERENCES [LibraryEntries] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SudCounselingNoteReaders] (
    [Id] uniqueidentifier NOT NULL,
    [NoteId] uniqueidentifier NOT NULL,
    [UserId] uniqueidentifier NOT NULL,
    [NamedAt] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    CONSTRAINT [PK_SudCounselingNoteReaders] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SudCounselingNoteReaders_SudCounselingNotes_NoteId] FOREIGN KEY ([NoteId]) REFERENCES [SudCounselingNotes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ClientContacts] (
    [Id] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Value] nvarchar(254) NOT NULL,
    [MayLeaveMessage] bit NOT NULL,
    [Remark] nvarchar(100) NULL,
    CONSTRAINT [PK_ClientContacts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ClientContacts_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ClientMerges] (
    [Id] uniqueidentifier NOT NULL,
    [SurvivorId] uniqueidentifier NOT NULL,
    [MergedId] uniqueidentifier NOT NULL,
    [Before] nvarchar(max) NOT NULL,
    [After] nvarchar(max) NOT NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [Why] nvarchar(500) NOT NULL,
    [UndoneBy] nvarchar(200) NULL,
    [UndoneAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ClientMerges] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ClientMerges_Clients_MergedId] FOREIGN KEY ([MergedId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ClientMerges_Clients_SurvivorId] FOREIGN KEY ([SurvivorId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [ClientRecoveryStarts] (
    [Id] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [Date] date NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_ClientRecoveryStarts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ClientRecoveryStarts_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ClientSearchTerms] (
    [ClientId] uniqueidentifier NOT NULL,
    [First] bigint NOT NULL,
    [Second] bigint NOT NULL,
    [Third] bigint NOT NULL,
    [Rank] int NOT NULL,
    CONSTRAINT [PK_ClientSearchTerms] PRIMARY KEY ([ClientId], [First], [Second], [Third], [Rank]),
    CONSTRAINT [FK_ClientSearchTerms_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [MeetingChanges] (
    [Id] uniqueidentifier NOT NULL,
    [MeetingId] uniqueidentifier NOT NULL,
    [ImportBatchId] uniqueidentifier NOT NULL,
    [BeforeJson] nvarchar(max) NOT NULL,
    [WasRemovedAt] datetime2 NULL,
    [MeetingVersion] int NOT NULL,
    CONSTRAINT [PK_MeetingChanges] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MeetingChanges_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MeetingChanges_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PeerSupportEntries] (
    [Id] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [Date] date NOT NULL,
    [StartsAt] time NULL,
    [Fellowship] nvarchar(40) NOT NULL,
    [FellowshipName] nvarchar(100) NULL,
    [IsFrequencyUnknown] bit NOT NULL,
    [Minutes] int NULL,
    [HasHomeGroup] bit NULL,
    [HasSponsor] bit NULL,
    [Verification] nvarchar(40) NOT NULL,
    [MeetingId] uniqueidentifier NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [VoidedBy] nvarchar(200) NULL,
    [VoidedAt] datetime2 NULL,
    [VoidReason] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_PeerSupportEntries] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PeerSupportEntries_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PeerSupportEntries_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MrnPatterns] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [Pattern] nvarchar(40) NOT NULL,
    [NextNumber] int NOT NULL,
    [Year] int NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_MrnPatterns] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MrnPatterns_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [OpeningHours] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [Day] nvarchar(40) NOT NULL,
    [Opens] time NOT NULL,
    [Closes] time NOT NULL,
    CONSTRAINT [PK_OpeningHours] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_OpeningHours_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Programs] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [NameKey] nvarchar(360) NOT NULL,
    [HoursPerWeek] decimal(5,2) NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [Level_Code] nvarchar(8) NULL,
    [Level_Edition] int NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [SearchKey] nvarchar(400) NOT NULL,
    CONSTRAINT [PK_Programs] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Programs_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Programs_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Rooms] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [NameKey] nvarchar(360) NOT NULL,
    [Seats] int NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [SearchKey] nvarchar(400) NOT NULL,
    CONSTRAINT [PK_Rooms] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Rooms_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SiteHolidays] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [Date] date NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    CONSTRAINT [PK_SiteHolidays] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SiteHolidays_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SiteRules] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_SiteRules] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SiteRules_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Staff] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [Credential] nvarchar(200) NULL,
    [IsIntern] bit NOT NULL,
    [SupervisorId] uniqueidentifier NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [SearchKey] nvarchar(400) NOT NULL,
    CONSTRAINT [PK_Staff] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Staff_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Staff_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Staff_Staff_SupervisorId] FOREIGN KEY ([SupervisorId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [ClientMergeRows] (
    [Id] uniqueidentifier NOT NULL,
    [ClientMergeId] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [RowId] uniqueidentifier NOT NULL,
    [IsSetAside] bit NOT NULL,
    CONSTRAINT [PK_ClientMergeRows] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ClientMergeRows_ClientMerges_ClientMergeId] FOREIGN KEY ([ClientMergeId]) REFERENCES [ClientMerges] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Episodes] (
    [Id] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [ProgramId] uniqueidentifier NOT NULL,
    [AdmittedOn] date NOT NULL,
    [DischargedOn] date NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [SetAsideById] uniqueidentifier NULL,
    [IsChangedByHand] bit NOT NULL,
    [TransferredFromId] uniqueidentifier NULL,
    [Admission_Arrests] nvarchar(9) NULL,
    [Admission_CriminalJustice] nvarchar(40) NULL,
    [Admission_DaysWaited] nvarchar(9) NULL,
    [Admission_Education] nvarchar(40) NULL,
    [Admission_Employment] nvarchar(40) NULL,
    [Admission_Ethnicity] nvarchar(40) NULL,
    [Admission_Income] nvarchar(40) NULL,
    [Admission_Insurance] nvarchar(40) NULL,
    [Admission_Living] nvarchar(40) NULL,
    [Admission_MaritalStatus] nvarchar(40) NULL,
    [Admission_NotInLaborForce] nvarchar(40) NULL,
    [Admission_Payment] nvarchar(40) NULL,
    [Admission_Pregnant] bit NULL,
    [Admission_Race] nvarchar(40) NULL,
    [Admission_Referral] nvarchar(40) NULL,
    [Admission_Veteran] bit NULL,
    [Clinical_MedicationPlanned] bit NULL,
    [Clinical_PriorTreatments] nvarchar(9) NULL,
    [Clinical_PsychiatricProblem] bit NULL,
    [Clinical_SelfHelp] nvarchar(9) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Episodes] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Episodes_ClientMerges_SetAsideById] FOREIGN KEY ([SetAsideById]) REFERENCES [ClientMerges] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Episodes_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Episodes_Episodes_TransferredFromId] FOREIGN KEY ([TransferredFromId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Episodes_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Episodes_Programs_ProgramId] FOREIGN KEY ([ProgramId]) REFERENCES [Programs] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Groups] (
    [Id] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [Code] nvarchar(60) NOT NULL,
    [CodeKey] nvarchar(180) NOT NULL,
    [Name] nvarchar(160) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Fellowship] nvarchar(40) NULL,
    [Capacity] int NULL,
    [FacilitatorId] uniqueidentifier NULL,
    [CoSignerId] uniqueidentifier NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [MinimumToRun] int NULL,
    [IsClosed] bit NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Groups] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Groups_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Groups_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Groups_Staff_CoSignerId] FOREIGN KEY ([CoSignerId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Groups_Staff_FacilitatorId] FOREIGN KEY ([FacilitatorId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [StaffCredentials] (
    [Id] uniqueidentifier NOT NULL,
    [StaffMemberId] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Number] nvarchar(40) NULL,
    [Issuer] nvarchar(80) NULL,
    [ExpiresOn] date NULL,
    CONSTRAINT [PK_StaffCredentials] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_StaffCredentials_Staff_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [Staff] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Users] (
    [Id] uniqueidentifier NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Email] nvarchar(256) NOT NULL,
    [EmailKey] nvarchar(768) NOT NULL,
    [SearchKey] nvarchar(400) NOT NULL,
    [HasAllSites] bit NOT NULL,
    [HasAllPrograms] bit NOT NULL,
    [StaffMemberId] uniqueidentifier NULL,
    [IsDisabled] bit NOT NULL,
    [Stamp] uniqueidentifier NOT NULL,
    [PasswordHash] nvarchar(256) NULL,
    [LinkKind] nvarchar(40) NULL,
    [LinkHash] nvarchar(64) NULL,
    [LinkExpiresAt] datetime2 NULL,
    [AuthenticatorSecret] nvarchar(500) NULL,
    [LastTimeStep] bigint NULL,
    [LastSignInAt] datetime2 NULL,
    [FailedSignIns] int NOT NULL,
    [LockedUntil] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_Users] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Users_Staff_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [CareTeamMembers] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [StaffMemberId] uniqueidentifier NOT NULL,
    [Role] nvarchar(40) NOT NULL,
    [From] date NOT NULL,
    [Until] date NULL,
    [EndedByDischarge] bit NOT NULL,
    CONSTRAINT [PK_CareTeamMembers] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CareTeamMembers_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_CareTeamMembers_Staff_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [CounselingSeries] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [CounselorId] uniqueidentifier NOT NULL,
    [From] date NOT NULL,
    [Until] date NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_CounselingSeries] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CounselingSeries_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_CounselingSeries_Staff_CounselorId] FOREIGN KEY ([CounselorId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [DrugTests] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [TakenOn] date NOT NULL,
    [IsRefused] bit NOT NULL,
    [Remark] nvarchar(1000) NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [VoidedBy] nvarchar(200) NULL,
    [VoidedAt] datetime2 NULL,
    [VoidReason] nvarchar(1000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_DrugTests] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DrugTests_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [EpisodeDiagnoses] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Rank] int NOT NULL,
    [DiagnosisCodeId] uniqueidentifier NOT NULL,
    [Severity] nvarchar(40) NULL,
    [Remission] nvarchar(40) NULL,
    [OnMaintenanceTherapy] bit NOT NULL,
    [InControlledEnvironment] bit NOT NULL,
    CONSTRAINT [PK_EpisodeDiagnoses] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_EpisodeDiagnoses_DiagnosisCodes_DiagnosisCodeId] FOREIGN KEY ([DiagnosisCodeId]) REFERENCES [DiagnosisCodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_EpisodeDiagnoses_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [EpisodeSteps] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [On] date NOT NULL,
    [At] time NULL,
    [Why] nvarchar(500) NULL,
    [By] nvarchar(160) NULL,
    [EnteredAt] datetime2 NULL,
    [Level_Code] nvarchar(8) NULL,
    [Level_Edition] int NULL,
    CONSTRAINT [PK_EpisodeSteps] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_EpisodeSteps_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [EpisodeSubstances] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Rank] int NOT NULL,
    [Substance] nvarchar(40) NOT NULL,
    [Route] nvarchar(40) NULL,
    [Frequency] nvarchar(40) NULL,
    [FirstUse] nvarchar(9) NULL,
    CONSTRAINT [PK_EpisodeSubstances] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_EpisodeSubstances_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [MedicationDecisions] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [On] date NOT NULL,
    [Reason] nvarchar(1000) NOT NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_MedicationDecisions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MedicationDecisions_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [MedicationOrders] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [ProductId] uniqueidentifier NOT NULL,
    [PrescriberId] uniqueidentifier NOT NULL,
    [Dose] decimal(9,3) NOT NULL,
    [Unit] nvarchar(40) NOT NULL,
    [Frequency] nvarchar(40) NOT NULL,
    [StartsOn] date NOT NULL,
    [StopsOn] date NULL,
    [StartReason] nvarchar(1000) NOT NULL,
    [RangeReason] nvarchar(1000) NULL,
    [SignedBy] nvarchar(200) NOT NULL,
    [SignedAt] datetime2 NOT NULL,
    [StopReason] nvarchar(1000) NULL,
    [StoppedBy] nvarchar(200) NULL,
    [StoppedAt] datetime2 NULL,
    [VoidedBy] nvarchar(200) NULL,
    [VoidedAt] datetime2 NULL,
    [VoidReason] nvarchar(1000) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_MedicationOrders] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_MedicationOrders_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MedicationOrders_MedicationProducts_ProductId] FOREIGN KEY ([ProductId]) REFERENCES [MedicationProducts] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_MedicationOrders_Staff_PrescriberId] FOREIGN KEY ([PrescriberId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [TakeHomeDecisions] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [On] date NOT NULL,
    [DayOfTreatment] int NOT NULL,
    [Ceiling] int NULL,
    [Proposed] int NOT NULL,
    [Days] int NOT NULL,
    [RulePackVersionId] uniqueidentifier NOT NULL,
    [Reason] nvarchar(1000) NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [Criteria_ComesForDoses] bit NOT NULL,
    [Criteria_NoDiversion] bit NOT NULL,
    [Criteria_NoHarmfulUse] bit NOT NULL,
    [Criteria_NoSeriousBehavior] bit NOT NULL,
    [Criteria_OtherwiseSafe] bit NOT NULL,
    [Criteria_SafeStorage] bit NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_TakeHomeDecisions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_TakeHomeDecisions_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [TreatmentPlans] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Status] nvarchar(40) NOT NULL,
    [ActiveFrom] date NULL,
    [ActiveUntil] date NULL,
    [SignedBy] nvarchar(200) NULL,
    [SignedById] uniqueidentifier NULL,
    [SignedAt] datetime2 NULL,
    [ContentHash] varchar(64) NULL,
    [CoSignedBy] nvarchar(200) NULL,
    [CoSignedAt] datetime2 NULL,
    [SentBackBecause] nvarchar(1000) NULL,
    [TraceVersion] int NOT NULL,
    [Copies_FromLibrary] int NULL,
    [Copies_LikeAnother] int NULL,
    [Copies_Words] nvarchar(100) NULL,
    [PeerSupport_Alternative] nvarchar(40) NULL,
    [PeerSupport_AlternativeName] nvarchar(100) NULL,
    [PeerSupport_Chosen] nvarchar(40) NULL,
    [PeerSupport_ChosenName] nvarchar(100) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_TreatmentPlans] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_TreatmentPlans_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [GroupCoFacilitators] (
    [Id] uniqueidentifier NOT NULL,
    [GroupId] uniqueidentifier NOT NULL,
    [StaffMemberId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_GroupCoFacilitators] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_GroupCoFacilitators_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_GroupCoFacilitators_Staff_StaffMemberId] FOREIGN KEY ([StaffMemberId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [GroupMemberships] (
    [Id] uniqueidentifier NOT NULL,
    [GroupId] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [From] date NOT NULL,
    [Until] date NULL,
    [IsFromPlan] bit NOT NULL,
    [SetAsideById] uniqueidentifier NULL,
    [EndedWithEpisodeId] uniqueidentifier NULL,
    [UntilBefore] date NULL,
    CONSTRAINT [PK_GroupMemberships] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_GroupMemberships_ClientMerges_SetAsideById] FOREIGN KEY ([SetAsideById]) REFERENCES [ClientMerges] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GroupMemberships_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GroupMemberships_Episodes_EndedWithEpisodeId] FOREIGN KEY ([EndedWithEpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GroupMemberships_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [GroupSchedules] (
    [Id] uniqueidentifier NOT NULL,
    [GroupId] uniqueidentifier NOT NULL,
    [RuleText] nvarchar(200) NOT NULL,
    [StartsOn] date NOT NULL,
    [StartsAt] time NOT NULL,
    [Minutes] int NOT NULL,
    [RoomId] uniqueidentifier NULL,
    CONSTRAINT [PK_GroupSchedules] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_GroupSchedules_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_GroupSchedules_Rooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [Rooms] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [GroupTopics] (
    [Id] uniqueidentifier NOT NULL,
    [GroupId] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Title] nvarchar(160) NOT NULL,
    [TitleKey] nvarchar(480) NOT NULL,
    [IsRemoved] bit NOT NULL,
    CONSTRAINT [PK_GroupTopics] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_GroupTopics_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [WaitingClients] (
    [Id] uniqueidentifier NOT NULL,
    [GroupId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [Since] datetime2 NOT NULL,
    [EndedAt] datetime2 NULL,
    [End] nvarchar(40) NULL,
    CONSTRAINT [PK_WaitingClients] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_WaitingClients_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_WaitingClients_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [BreakGlassAccesses] (
    [Id] uniqueidentifier NOT NULL,
    [UserId] uniqueidentifier NOT NULL,
    [UserName] nvarchar(120) NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [Reason] nvarchar(500) NOT NULL,
    [At] datetime2 NOT NULL,
    [Until] datetime2 NOT NULL,
    CONSTRAINT [PK_BreakGlassAccesses] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_BreakGlassAccesses_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_BreakGlassAccesses_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [Drafts] (
    [Id] uniqueidentifier NOT NULL,
    [UserId] uniqueidentifier NOT NULL,
    [Form] nvarchar(300) NOT NULL,
    [Page] nvarchar(300) NOT NULL,
    [Content] nvarchar(max) NOT NULL,
    [SavedAt] datetime2 NOT NULL,
    CONSTRAINT [PK_Drafts] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Drafts_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [RecoveryCodes] (
    [Id] uniqueidentifier NOT NULL,
    [UserId] uniqueidentifier NOT NULL,
    [Hash] nvarchar(64) NOT NULL,
    [UsedAt] datetime2 NULL,
    CONSTRAINT [PK_RecoveryCodes] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RecoveryCodes_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ReportPacks] (
    [Id] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Whom] nvarchar(40) NOT NULL,
    [From] date NOT NULL,
    [To] date NOT NULL,
    [Audience] nvarchar(40) NOT NULL,
    [Form] nvarchar(40) NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [RequestedBy] nvarchar(200) NOT NULL,
    [RequestedById] uniqueidentifier NULL,
    [RequestedAt] datetime2 NOT NULL,
    [RunningSince] datetime2 NOT NULL,
    [FinishedAt] datetime2 NULL,
    [FilesRemovedAt] datetime2 NULL,
    [State] nvarchar(40) NOT NULL,
    [Documents] int NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReportPacks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReportPacks_Users_RequestedById] FOREIGN KEY ([RequestedById]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [ReportSchedules] (
    [Id] uniqueidentifier NOT NULL,
    [OwnerId] uniqueidentifier NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Target] nvarchar(40) NOT NULL,
    [SubjectId] uniqueidentifier NOT NULL,
    [Audience] nvarchar(40) NOT NULL,
    [Form] nvarchar(40) NOT NULL,
    [Covers] nvarchar(40) NOT NULL,
    [Unit] nvarchar(40) NOT NULL,
    [WeekDays] int NOT NULL,
    [DayOfMonth] int NULL,
    [At] time NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    [IsPaused] bit NOT NULL,
    [IsRemoved] bit NOT NULL,
    [Since] datetime2 NOT NULL,
    [LastDay] date NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReportSchedules] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReportSchedules_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportSchedules_Users_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [SavedFilters] (
    [Id] uniqueidentifier NOT NULL,
    [OwnerId] uniqueidentifier NOT NULL,
    [Name] nvarchar(80) NOT NULL,
    [NameKey] nvarchar(240) NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [SiteId] uniqueidentifier NULL,
    [ProgramId] uniqueidentifier NULL,
    [GroupId] uniqueidentifier NULL,
    [StaffId] uniqueidentifier NULL,
    [Days] nvarchar(40) NOT NULL,
    [From] date NULL,
    [To] date NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    CONSTRAINT [PK_SavedFilters] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SavedFilters_Users_OwnerId] FOREIGN KEY ([OwnerId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserPrograms] (
    [UserId] uniqueidentifier NOT NULL,
    [ProgramId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_UserPrograms] PRIMARY KEY ([UserId], [ProgramId]),
    CONSTRAINT [FK_UserPrograms_Programs_ProgramId] FOREIGN KEY ([ProgramId]) REFERENCES [Programs] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_UserPrograms_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserRoles] (
    [UserId] uniqueidentifier NOT NULL,
    [Role] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_UserRoles] PRIMARY KEY ([UserId], [Role]),
    CONSTRAINT [FK_UserRoles_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [UserSites] (
    [UserId] uniqueidentifier NOT NULL,
    [SiteId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_UserSites] PRIMARY KEY ([UserId], [SiteId]),
    CONSTRAINT [FK_UserSites_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_UserSites_Users_UserId] FOREIGN KEY ([UserId]) REFERENCES [Users] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [CounselingSessions] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [SeriesId] uniqueidentifier NULL,
    [Kind] nvarchar(40) NOT NULL,
    [CounselorId] uniqueidentifier NOT NULL,
    [Date] date NOT NULL,
    [StartsAt] time NOT NULL,
    [PlannedMinutes] int NOT NULL,
    [State] nvarchar(40) NOT NULL,
    [Status] nvarchar(40) NULL,
    [StartedAt] time NULL,
    [StoppedAt] time NULL,
    [Reason] nvarchar(40) NULL,
    [Note] nvarchar(max) NULL,
    [AuthorId] uniqueidentifier NULL,
    [AuthorName] nvarchar(200) NULL,
    [SignedBy] nvarchar(200) NULL,
    [SignedAt] datetime2 NULL,
    [VoidedBy] nvarchar(200) NULL,
    [VoidedAt] datetime2 NULL,
    [VoidReason] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_CounselingSessions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CounselingSessions_CounselingSeries_SeriesId] FOREIGN KEY ([SeriesId]) REFERENCES [CounselingSeries] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_CounselingSessions_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_CounselingSessions_Staff_CounselorId] FOREIGN KEY ([CounselorId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [DrugTestResults] (
    [Id] uniqueidentifier NOT NULL,
    [DrugTestId] uniqueidentifier NOT NULL,
    [Panel] nvarchar(40) NOT NULL,
    [Outcome] nvarchar(40) NOT NULL,
    CONSTRAINT [PK_DrugTestResults] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DrugTestResults_DrugTests_DrugTestId] FOREIGN KEY ([DrugTestId]) REFERENCES [DrugTests] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Discharges] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeStepId] uniqueidentifier NOT NULL,
    [Reason] nvarchar(40) NOT NULL,
    [LastContactOn] date NOT NULL,
    [Employment] nvarchar(40) NULL,
    [NotInLaborForce] nvarchar(40) NULL,
    [Living] nvarchar(40) NULL,
    [Arrests] nvarchar(9) NULL,
    [SelfHelp] nvarchar(9) NULL,
    [PlanAfter] nvarchar(2000) NULL,
    CONSTRAINT [PK_Discharges] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Discharges_EpisodeSteps_EpisodeStepId] FOREIGN KEY ([EpisodeStepId]) REFERENCES [EpisodeSteps] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [DoseEvents] (
    [Id] uniqueidentifier NOT NULL,
    [MedicationOrderId] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [Date] date NOT NULL,
    [At] datetime2 NOT NULL,
    [Dose] decimal(9,3) NULL,
    [Days] int NULL,
    [CoversFrom] date NULL,
    [CoversUntil] date NULL,
    [Remark] nvarchar(500) NULL,
    [By] nvarchar(200) NOT NULL,
    [EnteredAt] datetime2 NOT NULL,
    [CorrectsId] uniqueidentifier NULL,
    [Why] nvarchar(500) NULL,
    [IsCorrected] bit NOT NULL,
    CONSTRAINT [PK_DoseEvents] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DoseEvents_DoseEvents_CorrectsId] FOREIGN KEY ([CorrectsId]) REFERENCES [DoseEvents] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_DoseEvents_MedicationOrders_MedicationOrderId] FOREIGN KEY ([MedicationOrderId]) REFERENCES [MedicationOrders] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PastOrderVoids] (
    [Id] uniqueidentifier NOT NULL,
    [MedicationOrderId] uniqueidentifier NOT NULL,
    [VoidedBy] nvarchar(200) NOT NULL,
    [VoidedAt] datetime2 NOT NULL,
    [VoidReason] nvarchar(1000) NOT NULL,
    [RestoredBy] nvarchar(200) NOT NULL,
    [RestoredAt] datetime2 NOT NULL,
    CONSTRAINT [PK_PastOrderVoids] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PastOrderVoids_MedicationOrders_MedicationOrderId] FOREIGN KEY ([MedicationOrderId]) REFERENCES [MedicationOrders] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanClientResponses] (
    [Id] uniqueidentifier NOT NULL,
    [TreatmentPlanId] uniqueidentifier NOT NULL,
    [Answer] nvarchar(40) NOT NULL,
    [Words] nvarchar(1000) NULL,
    [Name] nvarchar(200) NULL,
    [Drawing] nvarchar(max) NULL,
    [Relation] nvarchar(100) NULL,
    [NextAttempt] date NULL,
    [Day] date NOT NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_PlanClientResponses] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanClientResponses_TreatmentPlans_TreatmentPlanId] FOREIGN KEY ([TreatmentPlanId]) REFERENCES [TreatmentPlans] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanProblems] (
    [Id] uniqueidentifier NOT NULL,
    [TreatmentPlanId] uniqueidentifier NOT NULL,
    [Description] nvarchar(1000) NOT NULL,
    [Dimension] nvarchar(40) NOT NULL,
    [Lineage] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Revision] int NOT NULL,
    [IsRemoved] bit NOT NULL,
    CONSTRAINT [PK_PlanProblems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanProblems_TreatmentPlans_TreatmentPlanId] FOREIGN KEY ([TreatmentPlanId]) REFERENCES [TreatmentPlans] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanTextTraces] (
    [TreatmentPlanId] uniqueidentifier NOT NULL,
    [TextKey] bigint NOT NULL,
    [Pair] bigint NOT NULL,
    [Pairs] int NOT NULL,
    CONSTRAINT [PK_PlanTextTraces] PRIMARY KEY ([TextKey], [Pair], [TreatmentPlanId]),
    CONSTRAINT [FK_PlanTextTraces_TreatmentPlans_TreatmentPlanId] FOREIGN KEY ([TreatmentPlanId]) REFERENCES [TreatmentPlans] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [GroupSessions] (
    [Id] uniqueidentifier NOT NULL,
    [GroupId] uniqueidentifier NOT NULL,
    [Date] date NOT NULL,
    [StartsAt] time NULL,
    [PlannedMinutes] int NULL,
    [ActualMinutes] int NULL,
    [TimeText] nvarchar(60) NOT NULL,
    [State] nvarchar(40) NOT NULL,
    [SignedBy] nvarchar(200) NULL,
    [SignedAt] datetime2 NULL,
    [VoidedBy] nvarchar(200) NULL,
    [VoidedAt] datetime2 NULL,
    [VoidReason] nvarchar(500) NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [SheetCode] uniqueidentifier NOT NULL,
    [PlannedFor] date NULL,
    [IsWithdrawn] bit NOT NULL,
    [IsChangedByHand] bit NOT NULL,
    [RoomId] uniqueidentifier NULL,
    [TopicId] uniqueidentifier NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_GroupSessions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_GroupSessions_GroupTopics_TopicId] FOREIGN KEY ([TopicId]) REFERENCES [GroupTopics] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GroupSessions_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GroupSessions_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_GroupSessions_Rooms_RoomId] FOREIGN KEY ([RoomId]) REFERENCES [Rooms] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PackItems] (
    [Id] uniqueidentifier NOT NULL,
    [ReportPackId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [ClientId] uniqueidentifier NULL,
    [Volume] int NULL,
    [State] nvarchar(40) NOT NULL,
    [Attempts] int NOT NULL,
    [Error] nvarchar(500) NULL,
    [LeaseHolder] uniqueidentifier NULL,
    [LeaseUntil] datetime2 NULL,
    [FinishedAt] datetime2 NULL,
    [Maker] uniqueidentifier NULL,
    [Length] bigint NOT NULL,
    [Sha256] nvarchar(64) NULL,
    [Code] varchar(10) NULL,
    CONSTRAINT [PK_PackItems] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PackItems_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PackItems_ReportPacks_ReportPackId] FOREIGN KEY ([ReportPackId]) REFERENCES [ReportPacks] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [CounselingAddenda] (
    [Id] uniqueidentifier NOT NULL,
    [CounselingSessionId] uniqueidentifier NOT NULL,
    [Text] nvarchar(max) NOT NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_CounselingAddenda] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CounselingAddenda_CounselingSessions_CounselingSessionId] FOREIGN KEY ([CounselingSessionId]) REFERENCES [CounselingSessions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [CounselingObjectives] (
    [Id] uniqueidentifier NOT NULL,
    [CounselingSessionId] uniqueidentifier NOT NULL,
    [Lineage] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_CounselingObjectives] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CounselingObjectives_CounselingSessions_CounselingSessionId] FOREIGN KEY ([CounselingSessionId]) REFERENCES [CounselingSessions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [CounselingPastVoids] (
    [Id] uniqueidentifier NOT NULL,
    [CounselingSessionId] uniqueidentifier NOT NULL,
    [VoidedBy] nvarchar(200) NOT NULL,
    [VoidedAt] datetime2 NOT NULL,
    [VoidReason] nvarchar(500) NOT NULL,
    [RestoredBy] nvarchar(200) NOT NULL,
    [RestoredAt] datetime2 NOT NULL,
    CONSTRAINT [PK_CounselingPastVoids] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_CounselingPastVoids_CounselingSessions_CounselingSessionId] FOREIGN KEY ([CounselingSessionId]) REFERENCES [CounselingSessions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [DischargeSubstances] (
    [Id] uniqueidentifier NOT NULL,
    [DischargeId] uniqueidentifier NOT NULL,
    [Rank] int NOT NULL,
    [Substance] nvarchar(40) NOT NULL,
    [Frequency] nvarchar(40) NULL,
    CONSTRAINT [PK_DischargeSubstances] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_DischargeSubstances_Discharges_DischargeId] FOREIGN KEY ([DischargeId]) REFERENCES [Discharges] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanGoals] (
    [Id] uniqueidentifier NOT NULL,
    [ProblemId] uniqueidentifier NOT NULL,
    [OwnWords] nvarchar(1000) NOT NULL,
    [Strengths] nvarchar(500) NULL,
    [Domain] nvarchar(40) NULL,
    [Lineage] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Revision] int NOT NULL,
    [IsRemoved] bit NOT NULL,
    CONSTRAINT [PK_PlanGoals] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanGoals_PlanProblems_ProblemId] FOREIGN KEY ([ProblemId]) REFERENCES [PlanProblems] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [AttendanceCorrections] (
    [Id] uniqueidentifier NOT NULL,
    [GroupSessionId] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [StatusBefore] nvarchar(40) NULL,
    [MinutesMissedBefore] int NULL,
    [ReasonBefore] nvarchar(40) NULL,
    [StatusAfter] nvarchar(40) NULL,
    [MinutesMissedAfter] int NULL,
    [ReasonAfter] nvarchar(40) NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    [Why] nvarchar(500) NOT NULL,
    CONSTRAINT [PK_AttendanceCorrections] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_AttendanceCorrections_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_AttendanceCorrections_GroupSessions_GroupSessionId] FOREIGN KEY ([GroupSessionId]) REFERENCES [GroupSessions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [Attendances] (
    [Id] uniqueidentifier NOT NULL,
    [GroupSessionId] uniqueidentifier NOT NULL,
    [ClientId] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Status] nvarchar(40) NOT NULL,
    [MinutesMissed] int NULL,
    [MinutesCredited] int NULL,
    [Reason] nvarchar(40) NULL,
    [ImportBatchId] uniqueidentifier NULL,
    [SetAsideById] uniqueidentifier NULL,
    CONSTRAINT [PK_Attendances] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_Attendances_ClientMerges_SetAsideById] FOREIGN KEY ([SetAsideById]) REFERENCES [ClientMerges] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Attendances_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Attendances_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_Attendances_GroupSessions_GroupSessionId] FOREIGN KEY ([GroupSessionId]) REFERENCES [GroupSessions] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_Attendances_ImportBatches_ImportBatchId] FOREIGN KEY ([ImportBatchId]) REFERENCES [ImportBatches] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PastVoids] (
    [Id] uniqueidentifier NOT NULL,
    [GroupSessionId] uniqueidentifier NOT NULL,
    [VoidedBy] nvarchar(200) NOT NULL,
    [VoidedAt] datetime2 NOT NULL,
    [VoidReason] nvarchar(500) NOT NULL,
    [RestoredBy] nvarchar(200) NOT NULL,
    [RestoredAt] datetime2 NOT NULL,
    CONSTRAINT [PK_PastVoids] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PastVoids_GroupSessions_GroupSessionId] FOREIGN KEY ([GroupSessionId]) REFERENCES [GroupSessions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ReportRuns] (
    [Id] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [GroupId] uniqueidentifier NULL,
    [ClientId] uniqueidentifier NULL,
    [SiteId] uniqueidentifier NULL,
    [ProgramId] uniqueidentifier NULL,
    [StaffId] uniqueidentifier NULL,
    [PlanId] uniqueidentifier NULL,
    [SessionId] uniqueidentifier NULL,
    [From] date NOT NULL,
    [To] date NOT NULL,
    [Audience] nvarchar(40) NOT NULL,
    [Title] nvarchar(300) NOT NULL,
    [Code] varchar(10) NOT NULL,
    [FilesRemovedAt] datetime2 NULL,
    [RequestedBy] nvarchar(200) NOT NULL,
    [RequestedById] uniqueidentifier NULL,
    [RequestedAt] datetime2 NOT NULL,
    [State] nvarchar(40) NOT NULL,
    [Done] int NOT NULL,
    [Total] int NOT NULL,
    [Attempts] int NOT NULL,
    [LeaseHolder] uniqueidentifier NULL,
    [LeaseUntil] datetime2 NULL,
    [FinishedAt] datetime2 NULL,
    [Error] nvarchar(500) NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_ReportRuns] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReportRuns_Clients_ClientId] FOREIGN KEY ([ClientId]) REFERENCES [Clients] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_GroupSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [GroupSessions] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_Programs_ProgramId] FOREIGN KEY ([ProgramId]) REFERENCES [Programs] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_Sites_SiteId] FOREIGN KEY ([SiteId]) REFERENCES [Sites] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_Staff_StaffId] FOREIGN KEY ([StaffId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_TreatmentPlans_PlanId] FOREIGN KEY ([PlanId]) REFERENCES [TreatmentPlans] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ReportRuns_Users_RequestedById] FOREIGN KEY ([RequestedById]) REFERENCES [Users] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [RollCallBatches] (
    [Id] uniqueidentifier NOT NULL,
    [GroupSessionId] uniqueidentifier NOT NULL,
    [Key] uniqueidentifier NOT NULL,
    [Fingerprint] nvarchar(64) NOT NULL,
    [SavedById] uniqueidentifier NULL,
    [SavedBy] nvarchar(200) NOT NULL,
    [SavedAt] datetime2 NOT NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_RollCallBatches] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RollCallBatches_GroupSessions_GroupSessionId] FOREIGN KEY ([GroupSessionId]) REFERENCES [GroupSessions] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SessionNotes] (
    [Id] uniqueidentifier NOT NULL,
    [SessionId] uniqueidentifier NOT NULL,
    [State] nvarchar(40) NOT NULL,
    [SharedText] nvarchar(max) NULL,
    [WrittenBy] nvarchar(200) NOT NULL,
    [SignedBy] nvarchar(200) NULL,
    [SignedById] uniqueidentifier NULL,
    [SignedAt] datetime2 NULL,
    [AlikeLines] int NOT NULL,
    [ContentHash] varchar(64) NULL,
    [CoSignedBy] nvarchar(200) NULL,
    [CoSignedAt] datetime2 NULL,
    [Version] int NOT NULL,
    CONSTRAINT [PK_SessionNotes] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SessionNotes_GroupSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [GroupSessions] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PackChunks] (
    [Id] uniqueidentifier NOT NULL,
    [PackItemId] uniqueidentifier NOT NULL,
    [Maker] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Content] varbinary(max) NOT NULL,
    CONSTRAINT [PK_PackChunks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PackChunks_PackItems_PackItemId] FOREIGN KEY ([PackItemId]) REFERENCES [PackItems] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanObjectives] (
    [Id] uniqueidentifier NOT NULL,
    [GoalId] uniqueidentifier NOT NULL,
    [Text] nvarchar(1000) NOT NULL,
    [Measure] nvarchar(300) NULL,
    [TargetDate] date NULL,
    [Lineage] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Revision] int NOT NULL,
    [IsRemoved] bit NOT NULL,
    CONSTRAINT [PK_PlanObjectives] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanObjectives_PlanGoals_GoalId] FOREIGN KEY ([GoalId]) REFERENCES [PlanGoals] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ReportFiles] (
    [Id] uniqueidentifier NOT NULL,
    [ReportRunId] uniqueidentifier NOT NULL,
    [Format] nvarchar(40) NOT NULL,
    [Content] varbinary(max) NOT NULL,
    [Length] int NOT NULL,
    [Sha256] nvarchar(64) NOT NULL,
    CONSTRAINT [PK_ReportFiles] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ReportFiles_ReportRuns_ReportRunId] FOREIGN KEY ([ReportRunId]) REFERENCES [ReportRuns] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [ScheduledRuns] (
    [Id] uniqueidentifier NOT NULL,
    [ReportScheduleId] uniqueidentifier NOT NULL,
    [Day] date NOT NULL,
    [DueAt] datetime2 NOT NULL,
    [RanAt] datetime2 NOT NULL,
    [Outcome] nvarchar(40) NOT NULL,
    [ReportRunId] uniqueidentifier NULL,
    [ReportPackId] uniqueidentifier NULL,
    [Reason] nvarchar(500) NULL,
    CONSTRAINT [PK_ScheduledRuns] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_ScheduledRuns_ReportPacks_ReportPackId] FOREIGN KEY ([ReportPackId]) REFERENCES [ReportPacks] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ScheduledRuns_ReportRuns_ReportRunId] FOREIGN KEY ([ReportRunId]) REFERENCES [ReportRuns] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_ScheduledRuns_ReportSchedules_ReportScheduleId] FOREIGN KEY ([ReportScheduleId]) REFERENCES [ReportSchedules] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SessionNoteAddenda] (
    [Id] uniqueidentifier NOT NULL,
    [SessionNoteId] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NULL,
    [Text] nvarchar(2000) NOT NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_SessionNoteAddenda] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SessionNoteAddenda_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SessionNoteAddenda_SessionNotes_SessionNoteId] FOREIGN KEY ([SessionNoteId]) REFERENCES [SessionNotes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SessionNoteLines] (
    [Id] uniqueidentifier NOT NULL,
    [SessionNoteId] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Text] nvarchar(2000) NULL,
    CONSTRAINT [PK_SessionNoteLines] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SessionNoteLines_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_SessionNoteLines_SessionNotes_SessionNoteId] FOREIGN KEY ([SessionNoteId]) REFERENCES [SessionNotes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SessionNoteNameMarks] (
    [Id] uniqueidentifier NOT NULL,
    [SessionNoteId] uniqueidentifier NOT NULL,
    [HitKey] varchar(32) NOT NULL,
    [Name] nvarchar(100) NOT NULL,
    [ById] uniqueidentifier NULL,
    [By] nvarchar(200) NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_SessionNoteNameMarks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SessionNoteNameMarks_SessionNotes_SessionNoteId] FOREIGN KEY ([SessionNoteId]) REFERENCES [SessionNotes] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanInterventions] (
    [Id] uniqueidentifier NOT NULL,
    [ObjectiveId] uniqueidentifier NOT NULL,
    [Modality] nvarchar(40) NOT NULL,
    [Description] nvarchar(500) NOT NULL,
    [GroupId] uniqueidentifier NULL,
    [CounselingSeriesId] uniqueidentifier NULL,
    [MedicationOrderId] uniqueidentifier NULL,
    [MeetingId] uniqueidentifier NULL,
    [From] date NULL,
    [Until] date NULL,
    [Minutes] int NULL,
    [ResponsibleId] uniqueidentifier NULL,
    [Frequency_Times] int NOT NULL,
    [Frequency_Unit] nvarchar(40) NOT NULL,
    [Lineage] uniqueidentifier NOT NULL,
    [Position] int NOT NULL,
    [Revision] int NOT NULL,
    [IsRemoved] bit NOT NULL,
    CONSTRAINT [PK_PlanInterventions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanInterventions_CounselingSeries_CounselingSeriesId] FOREIGN KEY ([CounselingSeriesId]) REFERENCES [CounselingSeries] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanInterventions_Groups_GroupId] FOREIGN KEY ([GroupId]) REFERENCES [Groups] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanInterventions_MedicationOrders_MedicationOrderId] FOREIGN KEY ([MedicationOrderId]) REFERENCES [MedicationOrders] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanInterventions_Meetings_MeetingId] FOREIGN KEY ([MeetingId]) REFERENCES [Meetings] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanInterventions_PlanObjectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [PlanObjectives] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_PlanInterventions_Staff_ResponsibleId] FOREIGN KEY ([ResponsibleId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [PlanObjectiveProgress] (
    [Id] uniqueidentifier NOT NULL,
    [ObjectiveId] uniqueidentifier NOT NULL,
    [Status] nvarchar(40) NOT NULL,
    [Remark] nvarchar(500) NULL,
    [By] nvarchar(200) NOT NULL,
    [Date] date NOT NULL,
    [At] datetime2 NOT NULL,
    CONSTRAINT [PK_PlanObjectiveProgress] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanObjectiveProgress_PlanObjectives_ObjectiveId] FOREIGN KEY ([ObjectiveId]) REFERENCES [PlanObjectives] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [SessionNoteObjectives] (
    [Id] uniqueidentifier NOT NULL,
    [SessionNoteLineId] uniqueidentifier NOT NULL,
    [Lineage] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_SessionNoteObjectives] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_SessionNoteObjectives_SessionNoteLines_SessionNoteLineId] FOREIGN KEY ([SessionNoteLineId]) REFERENCES [SessionNoteLines] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [PlanTasks] (
    [Id] uniqueidentifier NOT NULL,
    [EpisodeId] uniqueidentifier NOT NULL,
    [Kind] nvarchar(40) NOT NULL,
    [ProgramId] uniqueidentifier NOT NULL,
    [CounselorId] uniqueidentifier NULL,
    [TreatmentPlanId] uniqueidentifier NULL,
    [State] nvarchar(40) NOT NULL,
    [DueOn] date NULL,
    [SortsOn] date NOT NULL,
    [NoDay] nvarchar(40) NULL,
    [Served] int NULL,
    [StartedOn] date NULL,
    [RuleSource] nvarchar(500) NULL,
    [RuleIsRechecked] bit NOT NULL,
    [RulePackVersionId] uniqueidentifier NULL,
    [ComputedOn] date NOT NULL,
    [Clock_Amount] int NULL,
    [Clock_Of] int NULL,
    [Clock_Unit] nvarchar(40) NULL,
    CONSTRAINT [PK_PlanTasks] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_PlanTasks_Episodes_EpisodeId] FOREIGN KEY ([EpisodeId]) REFERENCES [Episodes] ([Id]) ON DELETE CASCADE,
    CONSTRAINT [FK_PlanTasks_Programs_ProgramId] FOREIGN KEY ([ProgramId]) REFERENCES [Programs] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanTasks_Staff_CounselorId] FOREIGN KEY ([CounselorId]) REFERENCES [Staff] ([Id]) ON DELETE NO ACTION,
    CONSTRAINT [FK_PlanTasks_TreatmentPlans_TreatmentPlanId] FOREIGN KEY ([TreatmentPlanId]) REFERENCES [TreatmentPlans] ([Id]) ON DELETE NO ACTION
);

CREATE TABLE [RulePackAssignments] (
    [Id] uniqueidentifier NOT NULL,
    [RulePackId] uniqueidentifier NOT NULL,
    [From] date NOT NULL,
    [AssignedBy] nvarchar(200) NOT NULL,
    [AssignedAt] datetime2 NOT NULL,
    [SiteRulesId] uniqueidentifier NOT NULL,
    CONSTRAINT [PK_RulePackAssignments] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RulePackAssignments_SiteRules_SiteRulesId] FOREIGN KEY ([SiteRulesId]) REFERENCES [SiteRules] ([Id]) ON DELETE CASCADE
);

CREATE TABLE [RulePacks] (
    [Id] uniqueidentifier NOT NULL,
    [Name] nvarchar(120) NOT NULL,
    [NameKey] nvarchar(360) NOT NULL,
    [Jurisdiction] nvarchar(120) NOT NULL,
    [SeedKey] nvarchar(40) NULL,
    [CopiedFromId] uniqueidentifier NULL,
    [Version] int NOT NULL,
    [IsArchived] bit NOT NULL,
    CONSTRAINT [PK_RulePacks] PRIMARY KEY ([Id])
);

CREATE TABLE [RulePackVersions] (
    [Id] uniqueidentifier NOT NULL,
    [RulePackId] uniqueidentifier NOT NULL,
    [Number] int NOT NULL,
    [Source] nvarchar(500) NOT NULL,
    [EffectiveFrom] date NULL,
    [VerifiedOn] date NULL,
    [Rules] nvarchar(max) NOT NULL,
    [PublishedAt] datetime2 NULL,
    [PublishedBy] nvarchar(200) NULL,
    CONSTRAINT [PK_RulePackVersions] PRIMARY KEY ([Id]),
    CONSTRAINT [FK_RulePackVersions_RulePacks_RulePackId] FOREIGN KEY ([RulePackId]) REFERENCES [RulePacks] ([Id]) ON DELETE CASCADE
);

IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Last') AND [object_id] = OBJECT_ID(N'[AuditCounter]'))
    SET IDENTITY_INSERT [AuditCounter] ON;
INSERT INTO [AuditCounter] ([Id], [Last])
VALUES (1, CAST(0 AS bigint));
IF EXISTS (SELECT * FROM [sys].[identity_columns] WHERE [name] IN (N'Id', N'Last') AND [object_id] = OBJECT_ID(N'[AuditCounter]'))
    SET IDENTITY_INSERT [AuditCounter] OFF;

CREATE INDEX [IX_AttendanceCorrections_ClientId] ON [AttendanceCorrections] ([ClientId]);

CREATE INDEX [IX_AttendanceCorrections_GroupSessionId] ON [AttendanceCorrections] ([GroupSessionId]);

CREATE INDEX [IX_Attendances_ClientId_GroupSessionId] ON [Attendances] ([ClientId], [GroupSessionId]);

CREATE INDEX [IX_Attendances_EpisodeId] ON [Attendances] ([EpisodeId]);

CREATE UNIQUE INDEX [IX_Attendances_GroupSessionId_ClientId] ON [Attendances] ([GroupSessionId], [ClientId]);

CREATE INDEX [IX_Attendances_ImportBatchId] ON [Attendances] ([ImportBatchId]);

CREATE INDEX [IX_Attendances_SetAsideById] ON [Attendances] ([SetAsideById]) WHERE [SetAsideById] IS NOT NULL;

CREATE INDEX [IX_AuditEntries_Action_At] ON [AuditEntries] ([Action], [At]);

CREATE INDEX [IX_AuditEntries_At] ON [AuditEntries] ([At]);

CREATE INDEX [IX_AuditEntries_ClientId_At] ON [AuditEntries] ([ClientId], [At]);

CREATE INDEX [IX_AuditEntries_SubjectId_Action_At] ON [AuditEntries] ([SubjectId], [Action], [At]);

CREATE INDEX [IX_AuditEntries_UserId_At] ON [AuditEntries] ([UserId], [At]);

CREATE INDEX [IX_AuditSeals_RemovedAt_At] ON [AuditSeals] ([RemovedAt], [At]);

CREATE INDEX [IX_BreakGlassAccesses_At] ON [BreakGlassAccesses] ([At]);

CREATE INDEX [IX_BreakGlassAccesses_ClientId_Until] ON [BreakGlassAccesses] ([ClientId], [Until]);

CREATE INDEX [IX_BreakGlassAccesses_UserId_Until] ON [BreakGlassAccesses] ([UserId], [Until]);

CREATE INDEX [IX_CareTeamMembers_EpisodeId_From] ON [CareTeamMembers] ([EpisodeId], [From]);

CREATE INDEX [IX_CareTeamMembers_StaffMemberId_Until] ON [CareTeamMembers] ([StaffMemberId], [Until]);

CREATE INDEX [IX_ClientContacts_ClientId] ON [ClientContacts] ([ClientId]);

CREATE UNIQUE INDEX [IX_ClientMergeRows_ClientMergeId_Kind_RowId] ON [ClientMergeRows] ([ClientMergeId], [Kind], [RowId]);

CREATE INDEX [IX_ClientMerges_At] ON [ClientMerges] ([At]);

CREATE INDEX [IX_ClientMerges_MergedId] ON [ClientMerges] ([MergedId]);

CREATE INDEX [IX_ClientMerges_SurvivorId] ON [ClientMerges] ([SurvivorId]);

CREATE INDEX [IX_ClientRecoveryStarts_ClientId] ON [ClientRecoveryStarts] ([ClientId]);

CREATE INDEX [IX_Clients_BirthDate] ON [Clients] ([BirthDate]);

CREATE INDEX [IX_Clients_ImportBatchId] ON [Clients] ([ImportBatchId]);

CREATE INDEX [IX_Clients_LegalLastName_LegalFirstName_Mrn] ON [Clients] ([LegalLastName], [LegalFirstName], [Mrn]);

CREATE INDEX [IX_Clients_LegalNameKey] ON [Clients] ([LegalNameKey]);

CREATE INDEX [IX_Clients_MergedIntoId] ON [Clients] ([MergedIntoId]);

CREATE UNIQUE INDEX [IX_Clients_Mrn] ON [Clients] ([Mrn]);

CREATE INDEX [IX_Clients_PreferredNameKey] ON [Clients] ([PreferredNameKey]);

CREATE INDEX [IX_ClientSearchTerms_Rank_First_Second_Third_ClientId] ON [ClientSearchTerms] ([Rank], [First], [Second], [Third], [ClientId]);

CREATE INDEX [IX_CounselingAddenda_CounselingSessionId] ON [CounselingAddenda] ([CounselingSessionId]);

CREATE UNIQUE INDEX [IX_CounselingObjectives_CounselingSessionId_Lineage] ON [CounselingObjectives] ([CounselingSessionId], [Lineage]);

CREATE INDEX [IX_CounselingPastVoids_CounselingSessionId] ON [CounselingPastVoids] ([CounselingSessionId]);

CREATE INDEX [IX_CounselingSeries_CounselorId] ON [CounselingSeries] ([CounselorId]);

CREATE INDEX [IX_CounselingSeries_EpisodeId_From] ON [CounselingSeries] ([EpisodeId], [From]);

CREATE INDEX [IX_CounselingSessions_CounselorId_Date] ON [CounselingSessions] ([CounselorId], [Date]);

CREATE UNIQUE INDEX [IX_CounselingSessions_EpisodeId_Date_StartsAt] ON [CounselingSessions] ([EpisodeId], [Date], [StartsAt]);

CREATE INDEX [IX_CounselingSessions_SeriesId] ON [CounselingSessions] ([SeriesId]);

CREATE UNIQUE INDEX [IX_DiagnosisCodes_Key] ON [DiagnosisCodes] ([Key]);

CREATE UNIQUE INDEX [IX_Discharges_EpisodeStepId] ON [Discharges] ([EpisodeStepId]);

CREATE UNIQUE INDEX [IX_DischargeSubstances_DischargeId_Rank] ON [DischargeSubstances] ([DischargeId], [Rank]);

CREATE INDEX [IX_DoseEvents_CorrectsId] ON [DoseEvents] ([CorrectsId]);

CREATE UNIQUE INDEX [IX_DoseEvents_MedicationOrderId_At] ON [DoseEvents] ([MedicationOrderId], [At]) WHERE [IsCorrected] = 0;

CREATE INDEX [IX_DoseEvents_MedicationOrderId_Date] ON [DoseEvents] ([MedicationOrderId], [Date]);

CREATE INDEX [IX_Drafts_SavedAt] ON [Drafts] ([SavedAt]);

CREATE UNIQUE INDEX [IX_Drafts_UserId_Form] ON [Drafts] ([UserId], [Form]);

CREATE UNIQUE INDEX [IX_DrugTestResults_DrugTestId_Panel] ON [DrugTestResults] ([DrugTestId], [Panel]);

CREATE INDEX [IX_DrugTests_EpisodeId_TakenOn] ON [DrugTests] ([EpisodeId], [TakenOn]);

CREATE INDEX [IX_EpisodeDiagnoses_DiagnosisCodeId] ON [EpisodeDiagnoses] ([DiagnosisCodeId]);

CREATE INDEX [IX_EpisodeDiagnoses_EpisodeId_Rank] ON [EpisodeDiagnoses] ([EpisodeId], [Rank]);

CREATE UNIQUE INDEX [IX_Episodes_ClientId_ProgramId_AdmittedOn] ON [Episodes] ([ClientId], [ProgramId], [AdmittedOn]);

CREATE INDEX [IX_Episodes_ImportBatchId] ON [Episodes] ([ImportBatchId]);

CREATE INDEX [IX_Episodes_ProgramId_AdmittedOn] ON [Episodes] ([ProgramId], [AdmittedOn]);

CREATE INDEX [IX_Episodes_SetAsideById] ON [Episodes] ([SetAsideById]) WHERE [SetAsideById] IS NOT NULL;

CREATE INDEX [IX_Episodes_TransferredFromId] ON [Episodes] ([TransferredFromId]);

CREATE UNIQUE INDEX [IX_EpisodeSteps_EpisodeId_Number] ON [EpisodeSteps] ([EpisodeId], [Number]);

CREATE INDEX [IX_EpisodeSubstances_EpisodeId_Rank] ON [EpisodeSubstances] ([EpisodeId], [Rank]);

CREATE UNIQUE INDEX [IX_GroupCoFacilitators_GroupId_StaffMemberId] ON [GroupCoFacilitators] ([GroupId], [StaffMemberId]);

CREATE INDEX [IX_GroupCoFacilitators_StaffMemberId] ON [GroupCoFacilitators] ([StaffMemberId]);

CREATE INDEX [IX_GroupMemberships_ClientId] ON [GroupMemberships] ([ClientId]);

CREATE INDEX [IX_GroupMemberships_EndedWithEpisodeId] ON [GroupMemberships] ([EndedWithEpisodeId]);

CREATE INDEX [IX_GroupMemberships_GroupId_ClientId] ON [GroupMemberships] ([GroupId], [ClientId]);

CREATE INDEX [IX_GroupMemberships_SetAsideById] ON [GroupMemberships] ([SetAsideById]) WHERE [SetAsideById] IS NOT NULL;

CREATE INDEX [IX_Groups_CoSignerId] ON [Groups] ([CoSignerId]);

CREATE INDEX [IX_Groups_FacilitatorId] ON [Groups] ([FacilitatorId]);

CREATE INDEX [IX_Groups_ImportBatchId] ON [Groups] ([ImportBatchId]);

CREATE UNIQUE INDEX [IX_Groups_SiteId_CodeKey] ON [Groups] ([SiteId], [CodeKey]);

CREATE UNIQUE INDEX [IX_GroupSchedules_GroupId] ON [GroupSchedules] ([GroupId]);

CREATE INDEX [IX_GroupSchedules_RoomId] ON [GroupSchedules] ([RoomId]);

CREATE INDEX [IX_GroupSessions_Date] ON [GroupSessions] ([Date]);

CREATE UNIQUE INDEX [IX_GroupSessions_GroupId_Date_TimeText] ON [GroupSessions] ([GroupId], [Date], [TimeText]);

CREATE UNIQUE INDEX [IX_GroupSessions_GroupId_PlannedFor] ON [GroupSessions] ([GroupId], [PlannedFor]) WHERE [PlannedFor] IS NOT NULL;

CREATE INDEX [IX_GroupSessions_ImportBatchId] ON [GroupSessions] ([ImportBatchId]);

CREATE INDEX [IX_GroupSessions_RoomId] ON [GroupSessions] ([RoomId]);

CREATE UNIQUE INDEX [IX_GroupSessions_SheetCode] ON [GroupSessions] ([SheetCode]);

CREATE INDEX [IX_GroupSessions_State_Date] ON [GroupSessions] ([State], [Date]);

CREATE INDEX [IX_GroupSessions_TopicId] ON [GroupSessions] ([TopicId]);

CREATE INDEX [IX_GroupTopics_GroupId_Position] ON [GroupTopics] ([GroupId], [Position]);

CREATE INDEX [IX_ImportBatches_At] ON [ImportBatches] ([At]);

CREATE INDEX [IX_LibraryEntries_Dimension_Kind] ON [LibraryEntries] ([Dimension], [Kind]);

CREATE UNIQUE INDEX [IX_LibraryEntries_SeedKey] ON [LibraryEntries] ([SeedKey]) WHERE [SeedKey] IS NOT NULL;

CREATE INDEX [IX_LibraryTexts_TextKey] ON [LibraryTexts] ([TextKey]);

CREATE INDEX [IX_MedicationDecisions_EpisodeId_At] ON [MedicationDecisions] ([EpisodeId], [At]);

CREATE UNIQUE INDEX [IX_MedicationOrders_EpisodeId_ProductId_StartsOn] ON [MedicationOrders] ([EpisodeId], [ProductId], [StartsOn]) WHERE [VoidedAt] IS NULL;

CREATE INDEX [IX_MedicationOrders_PrescriberId] ON [MedicationOrders] ([PrescriberId]);

CREATE INDEX [IX_MedicationOrders_ProductId] ON [MedicationOrders] ([ProductId]);

CREATE UNIQUE INDEX [IX_MedicationProducts_Key] ON [MedicationProducts] ([Key]);

CREATE INDEX [IX_MeetingChanges_ImportBatchId] ON [MeetingChanges] ([ImportBatchId]);

CREATE UNIQUE INDEX [IX_MeetingChanges_MeetingId_MeetingVersion] ON [MeetingChanges] ([MeetingId], [MeetingVersion]);

CREATE INDEX [IX_Meetings_ImportBatchId] ON [Meetings] ([ImportBatchId]);

CREATE UNIQUE INDEX [IX_Meetings_MatchKey] ON [Meetings] ([MatchKey]);

CREATE INDEX [IX_Meetings_RemovedAt_Days_StartsAt] ON [Meetings] ([RemovedAt], [Days], [StartsAt]);

CREATE INDEX [IX_Meetings_SourceKey] ON [Meetings] ([SourceKey]);

CREATE UNIQUE INDEX [IX_MrnPatterns_SiteId] ON [MrnPatterns] ([SiteId]);

CREATE INDEX [IX_OpeningHours_SiteId] ON [OpeningHours] ([SiteId]);

CREATE UNIQUE INDEX [IX_PackChunks_PackItemId_Maker_Number] ON [PackChunks] ([PackItemId], [Maker], [Number]);

CREATE INDEX [IX_PackItems_ClientId] ON [PackItems] ([ClientId]);

CREATE INDEX [IX_PackItems_Code] ON [PackItems] ([Code]);

CREATE INDEX [IX_PackItems_LeaseHolder] ON [PackItems] ([LeaseHolder]);

CREATE UNIQUE INDEX [IX_PackItems_ReportPackId_Number] ON [PackItems] ([ReportPackId], [Number]);

CREATE INDEX [IX_PackItems_ReportPackId_State_FinishedAt] ON [PackItems] ([ReportPackId], [State], [FinishedAt]);

CREATE INDEX [IX_PackItems_Sha256] ON [PackItems] ([Sha256]);

CREATE INDEX [IX_PastOrderVoids_MedicationOrderId] ON [PastOrderVoids] ([MedicationOrderId]);

CREATE INDEX [IX_PastVoids_GroupSessionId] ON [PastVoids] ([GroupSessionId]);

CREATE INDEX [IX_PeerSupportEntries_ClientId_Date] ON [PeerSupportEntries] ([ClientId], [Date]);

CREATE INDEX [IX_PeerSupportEntries_MeetingId] ON [PeerSupportEntries] ([MeetingId]);

CREATE INDEX [IX_PlanClientResponses_TreatmentPlanId] ON [PlanClientResponses] ([TreatmentPlanId]);

CREATE INDEX [IX_PlanGoals_ProblemId] ON [PlanGoals] ([ProblemId]);

CREATE INDEX [IX_PlanInterventions_CounselingSeriesId] ON [PlanInterventions] ([CounselingSeriesId]);

CREATE INDEX [IX_PlanInterventions_GroupId] ON [PlanInterventions] ([GroupId]);

CREATE INDEX [IX_PlanInterventions_MedicationOrderId] ON [PlanInterventions] ([MedicationOrderId]);

CREATE INDEX [IX_PlanInterventions_MeetingId] ON [PlanInterventions] ([MeetingId]);

CREATE INDEX [IX_PlanInterventions_ObjectiveId] ON [PlanInterventions] ([ObjectiveId]);

CREATE INDEX [IX_PlanInterventions_ResponsibleId] ON [PlanInterventions] ([ResponsibleId]);

CREATE INDEX [IX_PlanObjectiveProgress_ObjectiveId] ON [PlanObjectiveProgress] ([ObjectiveId]);

CREATE INDEX [IX_PlanObjectives_GoalId] ON [PlanObjectives] ([GoalId]);

CREATE INDEX [IX_PlanProblems_TreatmentPlanId] ON [PlanProblems] ([TreatmentPlanId]);

CREATE INDEX [IX_PlanTasks_CounselorId_SortsOn] ON [PlanTasks] ([CounselorId], [SortsOn]);

CREATE UNIQUE INDEX [IX_PlanTasks_EpisodeId_Kind] ON [PlanTasks] ([EpisodeId], [Kind]);

CREATE INDEX [IX_PlanTasks_ProgramId_SortsOn] ON [PlanTasks] ([ProgramId], [SortsOn]);

CREATE INDEX [IX_PlanTasks_RulePackVersionId] ON [PlanTasks] ([RulePackVersionId]);

CREATE INDEX [IX_PlanTasks_TreatmentPlanId] ON [PlanTasks] ([TreatmentPlanId]);

CREATE INDEX [IX_PlanTextTraces_Pair_TextKey_Pairs_TreatmentPlanId] ON [PlanTextTraces] ([Pair], [TextKey], [Pairs], [TreatmentPlanId]);

CREATE INDEX [IX_PlanTextTraces_TreatmentPlanId] ON [PlanTextTraces] ([TreatmentPlanId]);

CREATE INDEX [IX_Programs_ImportBatchId] ON [Programs] ([ImportBatchId]);

CREATE INDEX [IX_Programs_Name] ON [Programs] ([Name]);

CREATE UNIQUE INDEX [IX_Programs_SiteId_NameKey] ON [Programs] ([SiteId], [NameKey]);

CREATE UNIQUE INDEX [IX_RecoveryCodes_UserId_Hash] ON [RecoveryCodes] ([UserId], [Hash]);

CREATE UNIQUE INDEX [IX_ReportFiles_ReportRunId_Format] ON [ReportFiles] ([ReportRunId], [Format]);

CREATE INDEX [IX_ReportFiles_Sha256] ON [ReportFiles] ([Sha256]);

CREATE INDEX [IX_ReportPacks_RequestedAt] ON [ReportPacks] ([RequestedAt]);

CREATE INDEX [IX_ReportPacks_RequestedById] ON [ReportPacks] ([RequestedById]);

CREATE INDEX [IX_ReportPacks_State] ON [ReportPacks] ([State]);

CREATE INDEX [IX_ReportRuns_ClientId] ON [ReportRuns] ([ClientId]);

CREATE UNIQUE INDEX [IX_ReportRuns_Code] ON [ReportRuns] ([Code]);

CREATE INDEX [IX_ReportRuns_GroupId] ON [ReportRuns] ([GroupId]);

CREATE INDEX [IX_ReportRuns_PlanId] ON [ReportRuns] ([PlanId]);

CREATE INDEX [IX_ReportRuns_ProgramId] ON [ReportRuns] ([ProgramId]);

CREATE INDEX [IX_ReportRuns_RequestedAt] ON [ReportRuns] ([RequestedAt]);

CREATE INDEX [IX_ReportRuns_RequestedById_RequestedAt] ON [ReportRuns] ([RequestedById], [RequestedAt]);

CREATE INDEX [IX_ReportRuns_SessionId] ON [ReportRuns] ([SessionId]);

CREATE INDEX [IX_ReportRuns_SiteId] ON [ReportRuns] ([SiteId]);

CREATE INDEX [IX_ReportRuns_StaffId] ON [ReportRuns] ([StaffId]);

CREATE INDEX [IX_ReportRuns_State] ON [ReportRuns] ([State]);

CREATE INDEX [IX_ReportSchedules_IsRemoved_Name] ON [ReportSchedules] ([IsRemoved], [Name]);

CREATE INDEX [IX_ReportSchedules_OwnerId_IsRemoved_Name] ON [ReportSchedules] ([OwnerId], [IsRemoved], [Name]);

CREATE INDEX [IX_ReportSchedules_SiteId] ON [ReportSchedules] ([SiteId]);

CREATE UNIQUE INDEX [IX_RollCallBatches_GroupSessionId_Key] ON [RollCallBatches] ([GroupSessionId], [Key]);

CREATE INDEX [IX_Rooms_Name] ON [Rooms] ([Name]);

CREATE UNIQUE INDEX [IX_Rooms_SiteId_NameKey] ON [Rooms] ([SiteId], [NameKey]);

CREATE INDEX [IX_RulePackAssignments_RulePackId] ON [RulePackAssignments] ([RulePackId]);

CREATE UNIQUE INDEX [IX_RulePackAssignments_SiteRulesId_From] ON [RulePackAssignments] ([SiteRulesId], [From]);

CREATE INDEX [IX_RulePacks_CopiedFromId] ON [RulePacks] ([CopiedFromId]);

CREATE UNIQUE INDEX [IX_RulePacks_NameKey] ON [RulePacks] ([NameKey]);

CREATE UNIQUE INDEX [IX_RulePacks_SeedKey] ON [RulePacks] ([SeedKey]) WHERE [SeedKey] IS NOT NULL;

CREATE UNIQUE INDEX [IX_RulePackVersions_RulePackId_Number] ON [RulePackVersions] ([RulePackId], [Number]);

CREATE UNIQUE INDEX [IX_SavedFilters_OwnerId_NameKey] ON [SavedFilters] ([OwnerId], [NameKey]);

CREATE INDEX [IX_ScheduledRuns_RanAt] ON [ScheduledRuns] ([RanAt]);

CREATE INDEX [IX_ScheduledRuns_ReportPackId] ON [ScheduledRuns] ([ReportPackId]);

CREATE INDEX [IX_ScheduledRuns_ReportRunId] ON [ScheduledRuns] ([ReportRunId]);

CREATE UNIQUE INDEX [IX_ScheduledRuns_ReportScheduleId_Day] ON [ScheduledRuns] ([ReportScheduleId], [Day]);

CREATE INDEX [IX_SessionNoteAddenda_EpisodeId] ON [SessionNoteAddenda] ([EpisodeId]);

CREATE INDEX [IX_SessionNoteAddenda_SessionNoteId] ON [SessionNoteAddenda] ([SessionNoteId]);

CREATE INDEX [IX_SessionNoteLines_EpisodeId] ON [SessionNoteLines] ([EpisodeId]);

CREATE UNIQUE INDEX [IX_SessionNoteLines_SessionNoteId_EpisodeId] ON [SessionNoteLines] ([SessionNoteId], [EpisodeId]);

CREATE UNIQUE INDEX [IX_SessionNoteNameMarks_SessionNoteId_HitKey] ON [SessionNoteNameMarks] ([SessionNoteId], [HitKey]);

CREATE UNIQUE INDEX [IX_SessionNoteObjectives_SessionNoteLineId_Lineage] ON [SessionNoteObjectives] ([SessionNoteLineId], [Lineage]);

CREATE UNIQUE INDEX [IX_SessionNotes_SessionId] ON [SessionNotes] ([SessionId]);

CREATE INDEX [IX_SessionNotes_State_SessionId] ON [SessionNotes] ([State], [SessionId]);

CREATE UNIQUE INDEX [IX_SiteHolidays_SiteId_Date] ON [SiteHolidays] ([SiteId], [Date]);

CREATE UNIQUE INDEX [IX_SiteRules_SiteId] ON [SiteRules] ([SiteId]);

CREATE UNIQUE INDEX [IX_Sites_CenterId_NameKey] ON [Sites] ([CenterId], [NameKey]);

CREATE INDEX [IX_Sites_ImportBatchId] ON [Sites] ([ImportBatchId]);

CREATE INDEX [IX_Sites_Name] ON [Sites] ([Name]);

CREATE INDEX [IX_Staff_ImportBatchId] ON [Staff] ([ImportBatchId]);

CREATE INDEX [IX_Staff_Name] ON [Staff] ([Name]);

CREATE INDEX [IX_Staff_SiteId_Name] ON [Staff] ([SiteId], [Name]);

CREATE INDEX [IX_Staff_SupervisorId] ON [Staff] ([SupervisorId]);

CREATE INDEX [IX_StaffCredentials_StaffMemberId] ON [StaffCredentials] ([StaffMemberId]);

CREATE INDEX [IX_SudCounselingNoteReaders_NoteId] ON [SudCounselingNoteReaders] ([NoteId]);

CREATE INDEX [IX_SudCounselingNoteReaders_UserId_NoteId] ON [SudCounselingNoteReaders] ([UserId], [NoteId]);

CREATE INDEX [IX_SudCounselingNotes_AuthorId_SignedAt] ON [SudCounselingNotes] ([AuthorId], [SignedAt]);

CREATE INDEX [IX_SudCounselingNotes_CounselingSessionId] ON [SudCounselingNotes] ([CounselingSessionId]);

CREATE INDEX [IX_TakeHomeDecisions_EpisodeId_At] ON [TakeHomeDecisions] ([EpisodeId], [At]);

CREATE UNIQUE INDEX [IX_TreatmentPlans_EpisodeId_Number] ON [TreatmentPlans] ([EpisodeId], [Number]);

CREATE INDEX [IX_UserPrograms_ProgramId] ON [UserPrograms] ([ProgramId]);

CREATE UNIQUE INDEX [IX_Users_EmailKey] ON [Users] ([EmailKey]);

CREATE UNIQUE INDEX [IX_Users_LinkHash] ON [Users] ([LinkHash]) WHERE [LinkHash] IS NOT NULL;

CREATE INDEX [IX_Users_Name] ON [Users] ([Name]);

CREATE UNIQUE INDEX [IX_Users_StaffMemberId] ON [Users] ([StaffMemberId]) WHERE [StaffMemberId] IS NOT NULL;

CREATE INDEX [IX_UserSites_SiteId] ON [UserSites] ([SiteId]);

CREATE INDEX [IX_WaitingClients_ClientId] ON [WaitingClients] ([ClientId]);

CREATE UNIQUE INDEX [IX_WaitingClients_GroupId_Number] ON [WaitingClients] ([GroupId], [Number]);

ALTER TABLE [PlanTasks] ADD CONSTRAINT [FK_PlanTasks_RulePackVersions_RulePackVersionId] FOREIGN KEY ([RulePackVersionId]) REFERENCES [RulePackVersions] ([Id]) ON DELETE NO ACTION;

ALTER TABLE [RulePackAssignments] ADD CONSTRAINT [FK_RulePackAssignments_RulePacks_RulePackId] FOREIGN KEY ([RulePackId]) REFERENCES [RulePacks] ([Id]) ON DELETE NO ACTION;

ALTER TABLE [RulePacks] ADD CONSTRAINT [FK_RulePacks_RulePackVersions_CopiedFromId] FOREIGN KEY ([CopiedFromId]) REFERENCES [RulePackVersions] ([Id]) ON DELETE NO ACTION;

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261128221753_InitialCreate', N'10.0.15');

COMMIT;
GO

BEGIN TRANSACTION;
DROP INDEX [IX_ReportPacks_RequestedById] ON [ReportPacks];

ALTER TABLE [ReportSchedules] ADD [NameKey] nvarchar(360) NOT NULL DEFAULT N'';

ALTER TABLE [ReportRuns] ADD [SearchKey] nvarchar(900) NOT NULL DEFAULT N'';

ALTER TABLE [ReportPacks] ADD [PausedAt] datetime2 NULL;

ALTER TABLE [ReportPacks] ADD [SearchKey] nvarchar(900) NOT NULL DEFAULT N'';

ALTER TABLE [ReportPacks] ADD [SubjectId] uniqueidentifier NULL;

UPDATE [ReportRuns] SET [SearchKey] = REPLACE(LOWER([Title]), N' – ', ' ');

UPDATE [ReportPacks] SET [SearchKey] = REPLACE(LOWER([Title]), N' – ', ' ');

UPDATE [ReportSchedules] SET [NameKey] = CAST([Id] AS nvarchar(36));

CREATE UNIQUE INDEX [IX_ReportSchedules_OwnerId_NameKey] ON [ReportSchedules] ([OwnerId], [NameKey]);

CREATE INDEX [IX_ReportPacks_RequestedById_RequestedAt] ON [ReportPacks] ([RequestedById], [RequestedAt]);

INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
VALUES (N'20261129012109_LibrarySearch', N'10.0.15');

COMMIT;
GO

