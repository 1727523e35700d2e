using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class InitialCreate : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AuditCounter",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false),
                    Last = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditCounter", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AuditEntries",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Actor = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Action = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SubjectKind = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Changes = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditEntries", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "AuditSeals",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    FirstEntry = table.Column<long>(type: "bigint", nullable: false),
                    LastEntry = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    KeyId = table.Column<string>(type: "nvarchar(16)", maxLength: 16, nullable: false),
                    Digest = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Previous = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    Value = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AuditSeals", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "Centers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Paper = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Centers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DataProtectionKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FriendlyName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataProtectionKeys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DiagnosisCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: false),
                    IsBillable = table.Column<bool>(type: "bit", nullable: false),
                    ShortDescription = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Release = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    RetiredIn = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(909)", maxLength: 909, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiagnosisCodes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ImportedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ClientsAdded = table.Column<int>(type: "int", nullable: false),
                    StaysAdded = table.Column<int>(type: "int", nullable: false),
                    GroupsAdded = table.Column<int>(type: "int", nullable: false),
                    SessionsAdded = table.Column<int>(type: "int", nullable: false),
                    AttendancesAdded = table.Column<int>(type: "int", nullable: false),
                    MeetingsAdded = table.Column<int>(type: "int", nullable: false),
                    MeetingsChanged = table.Column<int>(type: "int", nullable: false),
                    MeetingsRemoved = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LibraryEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DaysToTarget = table.Column<int>(type: "int", nullable: true),
                    Modality = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    SeedKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    IsEdited = table.Column<bool>(type: "bit", nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Frequency_Times = table.Column<int>(type: "int", nullable: true),
                    Frequency_Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MedicationProducts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Substance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Strengths = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    UsualLeast = table.Column<decimal>(type: "decimal(9,3)", precision: 9, scale: 3, nullable: false),
                    UsualMost = table.Column<decimal>(type: "decimal(9,3)", precision: 9, scale: 3, nullable: false),
                    FirstDayMost = table.Column<decimal>(type: "decimal(9,3)", precision: 9, scale: 3, nullable: true),
                    Frequencies = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ForOpioidUse = table.Column<bool>(type: "bit", nullable: false),
                    ForAlcoholUse = table.Column<bool>(type: "bit", nullable: false),
                    HasTakeHomeSteps = table.Column<bool>(type: "bit", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    IsRetired = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MedicationProducts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SudCounselingNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CounselingSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AuthorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Sealed = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SudCounselingNotes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Clients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mrn = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    LegalFirstName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    LegalMiddleName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LegalLastName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PreferredName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: true),
                    RecoveryStartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    LegalNameKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    PreferredNameKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    MergedKey = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsChangedByHand = table.Column<bool>(type: "bit", nullable: false),
                    SearchVersion = table.Column<int>(type: "int", nullable: false),
                    Profile_City = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_EmergencyName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_EmergencyPhone = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_EmergencyRelation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_Gender = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Profile_GenderWords = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_HasNoFixedAddress = table.Column<bool>(type: "bit", nullable: false),
                    Profile_Interpreter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Profile_Languages = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_PostalCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Profile_Pronouns = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Profile_State = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Profile_Street = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Clients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Clients_Clients_MergedIntoId",
                        column: x => x.MergedIntoId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Clients_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(255)", maxLength: 255, nullable: false),
                    Fellowship = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FellowshipName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Days = table.Column<string>(type: "nvarchar(7)", maxLength: 7, nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: true),
                    EndsAt = table.Column<TimeOnly>(type: "time", nullable: true),
                    TimeZoneId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Types = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Venue = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Region = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Page = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    SourceKey = table.Column<string>(type: "nvarchar(360)", maxLength: 360, nullable: true),
                    ExternalKey = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MatchKey = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Meetings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Meetings_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Sites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CenterId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(360)", maxLength: 360, nullable: false),
                    TimeZoneId = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sites", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sites_Centers_CenterId",
                        column: x => x.CenterId,
                        principalTable: "Centers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sites_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LibraryTexts",
                columns: table => new
                {
                    LibraryEntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TextKey = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryTexts", x => new { x.LibraryEntryId, x.TextKey });
                    table.ForeignKey(
                        name: "FK_LibraryTexts_LibraryEntries_LibraryEntryId",
                        column: x => x.LibraryEntryId,
                        principalTable: "LibraryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SudCounselingNoteReaders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SudCounselingNoteReaders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SudCounselingNoteReaders_SudCounselingNotes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "SudCounselingNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    MayLeaveMessage = table.Column<bool>(type: "bit", nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientContacts_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientMerges_Clients_MergedId",
                        column: x => x.MergedId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientMerges_Clients_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientRecoveryStarts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientRecoveryStarts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientRecoveryStarts_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientSearchTerms",
                columns: table => new
                {
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Second = table.Column<long>(type: "bigint", nullable: false),
                    Third = table.Column<long>(type: "bigint", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientSearchTerms", x => new { x.ClientId, x.First, x.Second, x.Third, x.Rank });
                    table.ForeignKey(
                        name: "FK_ClientSearchTerms_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MeetingChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BeforeJson = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    WasRemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MeetingVersion = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeetingChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeetingChanges_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeetingChanges_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PeerSupportEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: true),
                    Fellowship = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FellowshipName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    IsFrequencyUnknown = table.Column<bool>(type: "bit", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    HasHomeGroup = table.Column<bool>(type: "bit", nullable: true),
                    HasSponsor = table.Column<bool>(type: "bit", nullable: true),
                    Verification = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeerSupportEntries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeerSupportEntries_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PeerSupportEntries_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MrnPatterns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Pattern = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NextNumber = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MrnPatterns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MrnPatterns_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpeningHours",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Opens = table.Column<TimeOnly>(type: "time", nullable: false),
                    Closes = table.Column<TimeOnly>(type: "time", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpeningHours", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpeningHours_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Programs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(360)", maxLength: 360, nullable: false),
                    HoursPerWeek = table.Column<decimal>(type: "decimal(5,2)", precision: 5, scale: 2, nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Level_Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Level_Edition = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Programs_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Programs_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Rooms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(360)", maxLength: 360, nullable: false),
                    Seats = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rooms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rooms_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SiteHolidays",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteHolidays", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiteHolidays_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SiteRules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SiteRules_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Staff",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Credential = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsIntern = table.Column<bool>(type: "bit", nullable: false),
                    SupervisorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Staff", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Staff_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Staff_Staff_SupervisorId",
                        column: x => x.SupervisorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientMergeRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientMergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RowId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsSetAside = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientMergeRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientMergeRows_ClientMerges_ClientMergeId",
                        column: x => x.ClientMergeId,
                        principalTable: "ClientMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Episodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProgramId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AdmittedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    DischargedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SetAsideById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsChangedByHand = table.Column<bool>(type: "bit", nullable: false),
                    TransferredFromId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Admission_Arrests = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    Admission_CriminalJustice = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_DaysWaited = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    Admission_Education = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Employment = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Ethnicity = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Income = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Insurance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Living = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_MaritalStatus = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_NotInLaborForce = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Payment = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Pregnant = table.Column<bool>(type: "bit", nullable: true),
                    Admission_Race = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Referral = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Admission_Veteran = table.Column<bool>(type: "bit", nullable: true),
                    Clinical_MedicationPlanned = table.Column<bool>(type: "bit", nullable: true),
                    Clinical_PriorTreatments = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    Clinical_PsychiatricProblem = table.Column<bool>(type: "bit", nullable: true),
                    Clinical_SelfHelp = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Episodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Episodes_ClientMerges_SetAsideById",
                        column: x => x.SetAsideById,
                        principalTable: "ClientMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Episodes_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Episodes_Episodes_TransferredFromId",
                        column: x => x.TransferredFromId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Episodes_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Episodes_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Groups",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    CodeKey = table.Column<string>(type: "nvarchar(180)", maxLength: 180, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Fellowship = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Capacity = table.Column<int>(type: "int", nullable: true),
                    FacilitatorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CoSignerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MinimumToRun = table.Column<int>(type: "int", nullable: true),
                    IsClosed = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Groups", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Groups_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Groups_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Groups_Staff_CoSignerId",
                        column: x => x.CoSignerId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Groups_Staff_FacilitatorId",
                        column: x => x.FacilitatorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StaffCredentials",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Issuer = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    ExpiresOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffCredentials", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StaffCredentials_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Users",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: false),
                    EmailKey = table.Column<string>(type: "nvarchar(768)", maxLength: 768, nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    HasAllSites = table.Column<bool>(type: "bit", nullable: false),
                    HasAllPrograms = table.Column<bool>(type: "bit", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    IsDisabled = table.Column<bool>(type: "bit", nullable: false),
                    Stamp = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PasswordHash = table.Column<string>(type: "nvarchar(256)", maxLength: 256, nullable: true),
                    LinkKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LinkHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    LinkExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AuthenticatorSecret = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    LastTimeStep = table.Column<long>(type: "bigint", nullable: true),
                    LastSignInAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FailedSignIns = table.Column<int>(type: "int", nullable: false),
                    LockedUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Users", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Users_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CareTeamMembers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedByDischarge = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CareTeamMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CareTeamMembers_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_CareTeamMembers_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CounselingSeries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CounselorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounselingSeries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CounselingSeries_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CounselingSeries_Staff_CounselorId",
                        column: x => x.CounselorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DrugTests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsRefused = table.Column<bool>(type: "bit", nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DrugTests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DrugTests_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EpisodeDiagnoses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    DiagnosisCodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Severity = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Remission = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    OnMaintenanceTherapy = table.Column<bool>(type: "bit", nullable: false),
                    InControlledEnvironment = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeDiagnoses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EpisodeDiagnoses_DiagnosisCodes_DiagnosisCodeId",
                        column: x => x.DiagnosisCodeId,
                        principalTable: "DiagnosisCodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EpisodeDiagnoses_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EpisodeSteps",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<TimeOnly>(type: "time", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: true),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Level_Code = table.Column<string>(type: "nvarchar(8)", maxLength: 8, nullable: true),
                    Level_Edition = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EpisodeSteps_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EpisodeSubstances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    Substance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Frequency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FirstUse = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeSubstances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EpisodeSubstances_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MedicationDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MedicationDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MedicationDecisions_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MedicationOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProductId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PrescriberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Dose = table.Column<decimal>(type: "decimal(9,3)", precision: 9, scale: 3, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Frequency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StopsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RangeReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    StopReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    StoppedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MedicationOrders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MedicationOrders_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MedicationOrders_MedicationProducts_ProductId",
                        column: x => x.ProductId,
                        principalTable: "MedicationProducts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MedicationOrders_Staff_PrescriberId",
                        column: x => x.PrescriberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TakeHomeDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    DayOfTreatment = table.Column<int>(type: "int", nullable: false),
                    Ceiling = table.Column<int>(type: "int", nullable: true),
                    Proposed = table.Column<int>(type: "int", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    RulePackVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Criteria_ComesForDoses = table.Column<bool>(type: "bit", nullable: false),
                    Criteria_NoDiversion = table.Column<bool>(type: "bit", nullable: false),
                    Criteria_NoHarmfulUse = table.Column<bool>(type: "bit", nullable: false),
                    Criteria_NoSeriousBehavior = table.Column<bool>(type: "bit", nullable: false),
                    Criteria_OtherwiseSafe = table.Column<bool>(type: "bit", nullable: false),
                    Criteria_SafeStorage = table.Column<bool>(type: "bit", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TakeHomeDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TakeHomeDecisions_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TreatmentPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ActiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    ActiveUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ContentHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    CoSignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CoSignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentBackBecause = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    TraceVersion = table.Column<int>(type: "int", nullable: false),
                    Copies_FromLibrary = table.Column<int>(type: "int", nullable: true),
                    Copies_LikeAnother = table.Column<int>(type: "int", nullable: true),
                    Copies_Words = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PeerSupport_Alternative = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PeerSupport_AlternativeName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    PeerSupport_Chosen = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    PeerSupport_ChosenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TreatmentPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TreatmentPlans_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupCoFacilitators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupCoFacilitators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupCoFacilitators_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupCoFacilitators_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupMemberships",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    IsFromPlan = table.Column<bool>(type: "bit", nullable: false),
                    SetAsideById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedWithEpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    UntilBefore = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_ClientMerges_SetAsideById",
                        column: x => x.SetAsideById,
                        principalTable: "ClientMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Episodes_EndedWithEpisodeId",
                        column: x => x.EndedWithEpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupMemberships_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupSchedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RuleText = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    Minutes = table.Column<int>(type: "int", nullable: false),
                    RoomId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSchedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupSchedules_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupSchedules_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupTopics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    TitleKey = table.Column<string>(type: "nvarchar(480)", maxLength: 480, nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupTopics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupTopics_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WaitingClients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    End = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingClients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaitingClients_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaitingClients_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "BreakGlassAccesses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Until = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BreakGlassAccesses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_BreakGlassAccesses_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_BreakGlassAccesses_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Form = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Page = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Drafts_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RecoveryCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    UsedAt = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RecoveryCodes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RecoveryCodes_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportPacks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Whom = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    RequestedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RequestedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RunningSince = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FilesRemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Documents = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportPacks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportPacks_Users_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportSchedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Target = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Covers = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WeekDays = table.Column<int>(type: "int", nullable: false),
                    DayOfMonth = table.Column<int>(type: "int", nullable: true),
                    At = table.Column<TimeOnly>(type: "time", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsPaused = table.Column<bool>(type: "bit", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportSchedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportSchedules_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportSchedules_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SavedFilters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(240)", maxLength: 240, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProgramId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Days = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SavedFilters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SavedFilters_Users_OwnerId",
                        column: x => x.OwnerId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserPrograms",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProgramId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserPrograms", x => new { x.UserId, x.ProgramId });
                    table.ForeignKey(
                        name: "FK_UserPrograms_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UserPrograms_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserRoles", x => new { x.UserId, x.Role });
                    table.ForeignKey(
                        name: "FK_UserRoles_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UserSites",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UserSites", x => new { x.UserId, x.SiteId });
                    table.ForeignKey(
                        name: "FK_UserSites_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_UserSites_Users_UserId",
                        column: x => x.UserId,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CounselingSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SeriesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CounselorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: false),
                    PlannedMinutes = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StartedAt = table.Column<TimeOnly>(type: "time", nullable: true),
                    StoppedAt = table.Column<TimeOnly>(type: "time", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: true),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    AuthorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounselingSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CounselingSessions_CounselingSeries_SeriesId",
                        column: x => x.SeriesId,
                        principalTable: "CounselingSeries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CounselingSessions_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CounselingSessions_Staff_CounselorId",
                        column: x => x.CounselorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DrugTestResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DrugTestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Panel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DrugTestResults", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DrugTestResults_DrugTests_DrugTestId",
                        column: x => x.DrugTestId,
                        principalTable: "DrugTests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Discharges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeStepId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LastContactOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Employment = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    NotInLaborForce = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Living = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Arrests = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    SelfHelp = table.Column<string>(type: "nvarchar(9)", maxLength: 9, nullable: true),
                    PlanAfter = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Discharges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Discharges_EpisodeSteps_EpisodeStepId",
                        column: x => x.EpisodeStepId,
                        principalTable: "EpisodeSteps",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DoseEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MedicationOrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Dose = table.Column<decimal>(type: "decimal(9,3)", precision: 9, scale: 3, nullable: true),
                    Days = table.Column<int>(type: "int", nullable: true),
                    CoversFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    CoversUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CorrectsId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    IsCorrected = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoseEvents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DoseEvents_DoseEvents_CorrectsId",
                        column: x => x.CorrectsId,
                        principalTable: "DoseEvents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DoseEvents_MedicationOrders_MedicationOrderId",
                        column: x => x.MedicationOrderId,
                        principalTable: "MedicationOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PastOrderVoids",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MedicationOrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoidReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    RestoredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RestoredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastOrderVoids", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastOrderVoids_MedicationOrders_MedicationOrderId",
                        column: x => x.MedicationOrderId,
                        principalTable: "MedicationOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanClientResponses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TreatmentPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Drawing = table.Column<string>(type: "nvarchar(max)", maxLength: 20000, nullable: true),
                    Relation = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    NextAttempt = table.Column<DateOnly>(type: "date", nullable: true),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanClientResponses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanClientResponses_TreatmentPlans_TreatmentPlanId",
                        column: x => x.TreatmentPlanId,
                        principalTable: "TreatmentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanProblems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TreatmentPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanProblems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanProblems_TreatmentPlans_TreatmentPlanId",
                        column: x => x.TreatmentPlanId,
                        principalTable: "TreatmentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTextTraces",
                columns: table => new
                {
                    TreatmentPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TextKey = table.Column<long>(type: "bigint", nullable: false),
                    Pair = table.Column<long>(type: "bigint", nullable: false),
                    Pairs = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTextTraces", x => new { x.TextKey, x.Pair, x.TreatmentPlanId });
                    table.ForeignKey(
                        name: "FK_PlanTextTraces_TreatmentPlans_TreatmentPlanId",
                        column: x => x.TreatmentPlanId,
                        principalTable: "TreatmentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "time", nullable: true),
                    PlannedMinutes = table.Column<int>(type: "int", nullable: true),
                    ActualMinutes = table.Column<int>(type: "int", nullable: true),
                    TimeText = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SheetCode = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PlannedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    IsWithdrawn = table.Column<bool>(type: "bit", nullable: false),
                    IsChangedByHand = table.Column<bool>(type: "bit", nullable: false),
                    RoomId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TopicId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSessions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupSessions_GroupTopics_TopicId",
                        column: x => x.TopicId,
                        principalTable: "GroupTopics",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupSessions_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupSessions_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_GroupSessions_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PackItems",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportPackId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Volume = table.Column<int>(type: "int", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    Error = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    LeaseHolder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Maker = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Length = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackItems_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PackItems_ReportPacks_ReportPackId",
                        column: x => x.ReportPackId,
                        principalTable: "ReportPacks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CounselingAddenda",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CounselingSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounselingAddenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CounselingAddenda_CounselingSessions_CounselingSessionId",
                        column: x => x.CounselingSessionId,
                        principalTable: "CounselingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CounselingObjectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CounselingSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounselingObjectives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CounselingObjectives_CounselingSessions_CounselingSessionId",
                        column: x => x.CounselingSessionId,
                        principalTable: "CounselingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CounselingPastVoids",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CounselingSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RestoredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RestoredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CounselingPastVoids", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CounselingPastVoids_CounselingSessions_CounselingSessionId",
                        column: x => x.CounselingSessionId,
                        principalTable: "CounselingSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DischargeSubstances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DischargeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    Substance = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Frequency = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DischargeSubstances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DischargeSubstances_Discharges_DischargeId",
                        column: x => x.DischargeId,
                        principalTable: "Discharges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanGoals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProblemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnWords = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Strengths = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Domain = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanGoals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanGoals_PlanProblems_ProblemId",
                        column: x => x.ProblemId,
                        principalTable: "PlanProblems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AttendanceCorrections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StatusBefore = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MinutesMissedBefore = table.Column<int>(type: "int", nullable: true),
                    ReasonBefore = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    StatusAfter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MinutesMissedAfter = table.Column<int>(type: "int", nullable: true),
                    ReasonAfter = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AttendanceCorrections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AttendanceCorrections_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_AttendanceCorrections_GroupSessions_GroupSessionId",
                        column: x => x.GroupSessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MinutesMissed = table.Column<int>(type: "int", nullable: true),
                    MinutesCredited = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SetAsideById = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Attendances_ClientMerges_SetAsideById",
                        column: x => x.SetAsideById,
                        principalTable: "ClientMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendances_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendances_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Attendances_GroupSessions_GroupSessionId",
                        column: x => x.GroupSessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attendances_ImportBatches_ImportBatchId",
                        column: x => x.ImportBatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastVoids",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VoidedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    VoidReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    RestoredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RestoredAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastVoids", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastVoids_GroupSessions_GroupSessionId",
                        column: x => x.GroupSessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ProgramId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    StaffId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    Audience = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Code = table.Column<string>(type: "varchar(10)", unicode: false, maxLength: 10, nullable: false),
                    FilesRemovedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RequestedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RequestedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RequestedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Attempts = table.Column<int>(type: "int", nullable: false),
                    LeaseHolder = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    LeaseUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Error = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportRuns_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_Staff_StaffId",
                        column: x => x.StaffId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_TreatmentPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "TreatmentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ReportRuns_Users_RequestedById",
                        column: x => x.RequestedById,
                        principalTable: "Users",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RollCallBatches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GroupSessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fingerprint = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    SavedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SavedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SavedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollCallBatches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RollCallBatches_GroupSessions_GroupSessionId",
                        column: x => x.GroupSessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SharedText = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: true),
                    WrittenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AlikeLines = table.Column<int>(type: "int", nullable: false),
                    ContentHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    CoSignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CoSignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNotes_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PackChunks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PackItemId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Maker = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackChunks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PackChunks_PackItems_PackItemId",
                        column: x => x.PackItemId,
                        principalTable: "PackItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanObjectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    GoalId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    TargetDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanObjectives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanObjectives_PlanGoals_GoalId",
                        column: x => x.GoalId,
                        principalTable: "PlanGoals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportFiles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportRunId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Format = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Length = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFiles_ReportRuns_ReportRunId",
                        column: x => x.ReportRunId,
                        principalTable: "ReportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ScheduledRuns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReportScheduleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RanAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ReportRunId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ReportPackId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScheduledRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScheduledRuns_ReportPacks_ReportPackId",
                        column: x => x.ReportPackId,
                        principalTable: "ReportPacks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScheduledRuns_ReportRuns_ReportRunId",
                        column: x => x.ReportRunId,
                        principalTable: "ReportRuns",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScheduledRuns_ReportSchedules_ReportScheduleId",
                        column: x => x.ReportScheduleId,
                        principalTable: "ReportSchedules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteAddenda",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteAddenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteAddenda_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNoteAddenda_SessionNotes_SessionNoteId",
                        column: x => x.SessionNoteId,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteLines_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNoteLines_SessionNotes_SessionNoteId",
                        column: x => x.SessionNoteId,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteNameMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HitKey = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteNameMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteNameMarks_SessionNotes_SessionNoteId",
                        column: x => x.SessionNoteId,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanInterventions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Modality = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    GroupId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CounselingSeriesId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MedicationOrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    MeetingId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    ResponsibleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Frequency_Times = table.Column<int>(type: "int", nullable: false),
                    Frequency_Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    IsRemoved = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanInterventions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanInterventions_CounselingSeries_CounselingSeriesId",
                        column: x => x.CounselingSeriesId,
                        principalTable: "CounselingSeries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanInterventions_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanInterventions_MedicationOrders_MedicationOrderId",
                        column: x => x.MedicationOrderId,
                        principalTable: "MedicationOrders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanInterventions_Meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanInterventions_PlanObjectives_ObjectiveId",
                        column: x => x.ObjectiveId,
                        principalTable: "PlanObjectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlanInterventions_Staff_ResponsibleId",
                        column: x => x.ResponsibleId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanObjectiveProgress",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ObjectiveId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanObjectiveProgress", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanObjectiveProgress_PlanObjectives_ObjectiveId",
                        column: x => x.ObjectiveId,
                        principalTable: "PlanObjectives",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteObjectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteLineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteObjectives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteObjectives_SessionNoteLines_SessionNoteLineId",
                        column: x => x.SessionNoteLineId,
                        principalTable: "SessionNoteLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlanTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ProgramId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CounselorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TreatmentPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    NoDay = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Served = table.Column<int>(type: "int", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RuleSource = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    RuleIsRechecked = table.Column<bool>(type: "bit", nullable: false),
                    RulePackVersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ComputedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Clock_Amount = table.Column<int>(type: "int", nullable: true),
                    Clock_Of = table.Column<int>(type: "int", nullable: true),
                    Clock_Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTasks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanTasks_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_PlanTasks_Programs_ProgramId",
                        column: x => x.ProgramId,
                        principalTable: "Programs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanTasks_Staff_CounselorId",
                        column: x => x.CounselorId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlanTasks_TreatmentPlans_TreatmentPlanId",
                        column: x => x.TreatmentPlanId,
                        principalTable: "TreatmentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RulePackAssignments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RulePackId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    AssignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AssignedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SiteRulesId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulePackAssignments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RulePackAssignments_SiteRules_SiteRulesId",
                        column: x => x.SiteRulesId,
                        principalTable: "SiteRules",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RulePacks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameKey = table.Column<string>(type: "nvarchar(360)", maxLength: 360, nullable: false),
                    Jurisdiction = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SeedKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    CopiedFromId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulePacks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RulePackVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RulePackId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    EffectiveFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    VerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Rules = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PublishedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RulePackVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RulePackVersions_RulePacks_RulePackId",
                        column: x => x.RulePackId,
                        principalTable: "RulePacks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.InsertData(
                table: "AuditCounter",
                columns: new[] { "Id", "Last" },
                values: new object[] { 1, 0L });

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceCorrections_ClientId",
                table: "AttendanceCorrections",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_AttendanceCorrections_GroupSessionId",
                table: "AttendanceCorrections",
                column: "GroupSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_ClientId_GroupSessionId",
                table: "Attendances",
                columns: new[] { "ClientId", "GroupSessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_EpisodeId",
                table: "Attendances",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_GroupSessionId_ClientId",
                table: "Attendances",
                columns: new[] { "GroupSessionId", "ClientId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_ImportBatchId",
                table: "Attendances",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances",
                column: "SetAsideById",
                filter: "[SetAsideById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Action_At",
                table: "AuditEntries",
                columns: new[] { "Action", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_At",
                table: "AuditEntries",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_ClientId_At",
                table: "AuditEntries",
                columns: new[] { "ClientId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_Action_At",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "Action", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_UserId_At",
                table: "AuditEntries",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditSeals_RemovedAt_At",
                table: "AuditSeals",
                columns: new[] { "RemovedAt", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlassAccesses_At",
                table: "BreakGlassAccesses",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlassAccesses_ClientId_Until",
                table: "BreakGlassAccesses",
                columns: new[] { "ClientId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_BreakGlassAccesses_UserId_Until",
                table: "BreakGlassAccesses",
                columns: new[] { "UserId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_CareTeamMembers_EpisodeId_From",
                table: "CareTeamMembers",
                columns: new[] { "EpisodeId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CareTeamMembers_StaffMemberId_Until",
                table: "CareTeamMembers",
                columns: new[] { "StaffMemberId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_ClientContacts_ClientId",
                table: "ClientContacts",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientMergeRows_ClientMergeId_Kind_RowId",
                table: "ClientMergeRows",
                columns: new[] { "ClientMergeId", "Kind", "RowId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClientMerges_At",
                table: "ClientMerges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ClientMerges_MergedId",
                table: "ClientMerges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientMerges_SurvivorId",
                table: "ClientMerges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientRecoveryStarts_ClientId",
                table: "ClientRecoveryStarts",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_BirthDate",
                table: "Clients",
                column: "BirthDate");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_ImportBatchId",
                table: "Clients",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_LegalLastName_LegalFirstName_Mrn",
                table: "Clients",
                columns: new[] { "LegalLastName", "LegalFirstName", "Mrn" });

            migrationBuilder.CreateIndex(
                name: "IX_Clients_LegalNameKey",
                table: "Clients",
                column: "LegalNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_MergedIntoId",
                table: "Clients",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_Mrn",
                table: "Clients",
                column: "Mrn",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Clients_PreferredNameKey",
                table: "Clients",
                column: "PreferredNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_ClientSearchTerms_Rank_First_Second_Third_ClientId",
                table: "ClientSearchTerms",
                columns: new[] { "Rank", "First", "Second", "Third", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_CounselingAddenda_CounselingSessionId",
                table: "CounselingAddenda",
                column: "CounselingSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_CounselingObjectives_CounselingSessionId_Lineage",
                table: "CounselingObjectives",
                columns: new[] { "CounselingSessionId", "Lineage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CounselingPastVoids_CounselingSessionId",
                table: "CounselingPastVoids",
                column: "CounselingSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_CounselingSeries_CounselorId",
                table: "CounselingSeries",
                column: "CounselorId");

            migrationBuilder.CreateIndex(
                name: "IX_CounselingSeries_EpisodeId_From",
                table: "CounselingSeries",
                columns: new[] { "EpisodeId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CounselingSessions_CounselorId_Date",
                table: "CounselingSessions",
                columns: new[] { "CounselorId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_CounselingSessions_EpisodeId_Date_StartsAt",
                table: "CounselingSessions",
                columns: new[] { "EpisodeId", "Date", "StartsAt" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CounselingSessions_SeriesId",
                table: "CounselingSessions",
                column: "SeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_DiagnosisCodes_Key",
                table: "DiagnosisCodes",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Discharges_EpisodeStepId",
                table: "Discharges",
                column: "EpisodeStepId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DischargeSubstances_DischargeId_Rank",
                table: "DischargeSubstances",
                columns: new[] { "DischargeId", "Rank" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DoseEvents_CorrectsId",
                table: "DoseEvents",
                column: "CorrectsId");

            migrationBuilder.CreateIndex(
                name: "IX_DoseEvents_MedicationOrderId_At",
                table: "DoseEvents",
                columns: new[] { "MedicationOrderId", "At" },
                unique: true,
                filter: "[IsCorrected] = 0");

            migrationBuilder.CreateIndex(
                name: "IX_DoseEvents_MedicationOrderId_Date",
                table: "DoseEvents",
                columns: new[] { "MedicationOrderId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_SavedAt",
                table: "Drafts",
                column: "SavedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_UserId_Form",
                table: "Drafts",
                columns: new[] { "UserId", "Form" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DrugTestResults_DrugTestId_Panel",
                table: "DrugTestResults",
                columns: new[] { "DrugTestId", "Panel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DrugTests_EpisodeId_TakenOn",
                table: "DrugTests",
                columns: new[] { "EpisodeId", "TakenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeDiagnoses_DiagnosisCodeId",
                table: "EpisodeDiagnoses",
                column: "DiagnosisCodeId");

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeDiagnoses_EpisodeId_Rank",
                table: "EpisodeDiagnoses",
                columns: new[] { "EpisodeId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_ClientId_ProgramId_AdmittedOn",
                table: "Episodes",
                columns: new[] { "ClientId", "ProgramId", "AdmittedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_ImportBatchId",
                table: "Episodes",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_ProgramId_AdmittedOn",
                table: "Episodes",
                columns: new[] { "ProgramId", "AdmittedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes",
                column: "SetAsideById",
                filter: "[SetAsideById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_TransferredFromId",
                table: "Episodes",
                column: "TransferredFromId");

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeSteps_EpisodeId_Number",
                table: "EpisodeSteps",
                columns: new[] { "EpisodeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeSubstances_EpisodeId_Rank",
                table: "EpisodeSubstances",
                columns: new[] { "EpisodeId", "Rank" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupCoFacilitators_GroupId_StaffMemberId",
                table: "GroupCoFacilitators",
                columns: new[] { "GroupId", "StaffMemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupCoFacilitators_StaffMemberId",
                table: "GroupCoFacilitators",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_ClientId",
                table: "GroupMemberships",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_EndedWithEpisodeId",
                table: "GroupMemberships",
                column: "EndedWithEpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_GroupId_ClientId",
                table: "GroupMemberships",
                columns: new[] { "GroupId", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships",
                column: "SetAsideById",
                filter: "[SetAsideById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Groups_CoSignerId",
                table: "Groups",
                column: "CoSignerId");

            migrationBuilder.CreateIndex(
                name: "IX_Groups_FacilitatorId",
                table: "Groups",
                column: "FacilitatorId");

            migrationBuilder.CreateIndex(
                name: "IX_Groups_ImportBatchId",
                table: "Groups",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Groups_SiteId_CodeKey",
                table: "Groups",
                columns: new[] { "SiteId", "CodeKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupSchedules_GroupId",
                table: "GroupSchedules",
                column: "GroupId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupSchedules_RoomId",
                table: "GroupSchedules",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_Date",
                table: "GroupSessions",
                column: "Date");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_GroupId_Date_TimeText",
                table: "GroupSessions",
                columns: new[] { "GroupId", "Date", "TimeText" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_GroupId_PlannedFor",
                table: "GroupSessions",
                columns: new[] { "GroupId", "PlannedFor" },
                unique: true,
                filter: "[PlannedFor] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_ImportBatchId",
                table: "GroupSessions",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_RoomId",
                table: "GroupSessions",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_SheetCode",
                table: "GroupSessions",
                column: "SheetCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_State_Date",
                table: "GroupSessions",
                columns: new[] { "State", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_TopicId",
                table: "GroupSessions",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupTopics_GroupId_Position",
                table: "GroupTopics",
                columns: new[] { "GroupId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportBatches_At",
                table: "ImportBatches",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_LibraryEntries_Dimension_Kind",
                table: "LibraryEntries",
                columns: new[] { "Dimension", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_LibraryEntries_SeedKey",
                table: "LibraryEntries",
                column: "SeedKey",
                unique: true,
                filter: "[SeedKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LibraryTexts_TextKey",
                table: "LibraryTexts",
                column: "TextKey");

            migrationBuilder.CreateIndex(
                name: "IX_MedicationDecisions_EpisodeId_At",
                table: "MedicationDecisions",
                columns: new[] { "EpisodeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_MedicationOrders_EpisodeId_ProductId_StartsOn",
                table: "MedicationOrders",
                columns: new[] { "EpisodeId", "ProductId", "StartsOn" },
                unique: true,
                filter: "[VoidedAt] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MedicationOrders_PrescriberId",
                table: "MedicationOrders",
                column: "PrescriberId");

            migrationBuilder.CreateIndex(
                name: "IX_MedicationOrders_ProductId",
                table: "MedicationOrders",
                column: "ProductId");

            migrationBuilder.CreateIndex(
                name: "IX_MedicationProducts_Key",
                table: "MedicationProducts",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeetingChanges_ImportBatchId",
                table: "MeetingChanges",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_MeetingChanges_MeetingId_MeetingVersion",
                table: "MeetingChanges",
                columns: new[] { "MeetingId", "MeetingVersion" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_ImportBatchId",
                table: "Meetings",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_MatchKey",
                table: "Meetings",
                column: "MatchKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_RemovedAt_Days_StartsAt",
                table: "Meetings",
                columns: new[] { "RemovedAt", "Days", "StartsAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Meetings_SourceKey",
                table: "Meetings",
                column: "SourceKey");

            migrationBuilder.CreateIndex(
                name: "IX_MrnPatterns_SiteId",
                table: "MrnPatterns",
                column: "SiteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpeningHours_SiteId",
                table: "OpeningHours",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_PackChunks_PackItemId_Maker_Number",
                table: "PackChunks",
                columns: new[] { "PackItemId", "Maker", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PackItems_ClientId",
                table: "PackItems",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_PackItems_Code",
                table: "PackItems",
                column: "Code");

            migrationBuilder.CreateIndex(
                name: "IX_PackItems_LeaseHolder",
                table: "PackItems",
                column: "LeaseHolder");

            migrationBuilder.CreateIndex(
                name: "IX_PackItems_ReportPackId_Number",
                table: "PackItems",
                columns: new[] { "ReportPackId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PackItems_ReportPackId_State_FinishedAt",
                table: "PackItems",
                columns: new[] { "ReportPackId", "State", "FinishedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_PackItems_Sha256",
                table: "PackItems",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_PastOrderVoids_MedicationOrderId",
                table: "PastOrderVoids",
                column: "MedicationOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PastVoids_GroupSessionId",
                table: "PastVoids",
                column: "GroupSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_PeerSupportEntries_ClientId_Date",
                table: "PeerSupportEntries",
                columns: new[] { "ClientId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_PeerSupportEntries_MeetingId",
                table: "PeerSupportEntries",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanClientResponses_TreatmentPlanId",
                table: "PlanClientResponses",
                column: "TreatmentPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanGoals_ProblemId",
                table: "PlanGoals",
                column: "ProblemId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_CounselingSeriesId",
                table: "PlanInterventions",
                column: "CounselingSeriesId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_GroupId",
                table: "PlanInterventions",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_MedicationOrderId",
                table: "PlanInterventions",
                column: "MedicationOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_MeetingId",
                table: "PlanInterventions",
                column: "MeetingId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_ObjectiveId",
                table: "PlanInterventions",
                column: "ObjectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_ResponsibleId",
                table: "PlanInterventions",
                column: "ResponsibleId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanObjectiveProgress_ObjectiveId",
                table: "PlanObjectiveProgress",
                column: "ObjectiveId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanObjectives_GoalId",
                table: "PlanObjectives",
                column: "GoalId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanProblems_TreatmentPlanId",
                table: "PlanProblems",
                column: "TreatmentPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_CounselorId_SortsOn",
                table: "PlanTasks",
                columns: new[] { "CounselorId", "SortsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_EpisodeId_Kind",
                table: "PlanTasks",
                columns: new[] { "EpisodeId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_ProgramId_SortsOn",
                table: "PlanTasks",
                columns: new[] { "ProgramId", "SortsOn" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_RulePackVersionId",
                table: "PlanTasks",
                column: "RulePackVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTasks_TreatmentPlanId",
                table: "PlanTasks",
                column: "TreatmentPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTextTraces_Pair_TextKey_Pairs_TreatmentPlanId",
                table: "PlanTextTraces",
                columns: new[] { "Pair", "TextKey", "Pairs", "TreatmentPlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanTextTraces_TreatmentPlanId",
                table: "PlanTextTraces",
                column: "TreatmentPlanId");

            migrationBuilder.CreateIndex(
                name: "IX_Programs_ImportBatchId",
                table: "Programs",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Programs_Name",
                table: "Programs",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Programs_SiteId_NameKey",
                table: "Programs",
                columns: new[] { "SiteId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RecoveryCodes_UserId_Hash",
                table: "RecoveryCodes",
                columns: new[] { "UserId", "Hash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_ReportRunId_Format",
                table: "ReportFiles",
                columns: new[] { "ReportRunId", "Format" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_Sha256",
                table: "ReportFiles",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_ReportPacks_RequestedAt",
                table: "ReportPacks",
                column: "RequestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReportPacks_RequestedById",
                table: "ReportPacks",
                column: "RequestedById");

            migrationBuilder.CreateIndex(
                name: "IX_ReportPacks_State",
                table: "ReportPacks",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_ClientId",
                table: "ReportRuns",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_Code",
                table: "ReportRuns",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_GroupId",
                table: "ReportRuns",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_PlanId",
                table: "ReportRuns",
                column: "PlanId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_ProgramId",
                table: "ReportRuns",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_RequestedAt",
                table: "ReportRuns",
                column: "RequestedAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_RequestedById_RequestedAt",
                table: "ReportRuns",
                columns: new[] { "RequestedById", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_SessionId",
                table: "ReportRuns",
                column: "SessionId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_SiteId",
                table: "ReportRuns",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_StaffId",
                table: "ReportRuns",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_State",
                table: "ReportRuns",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_IsRemoved_Name",
                table: "ReportSchedules",
                columns: new[] { "IsRemoved", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_OwnerId_IsRemoved_Name",
                table: "ReportSchedules",
                columns: new[] { "OwnerId", "IsRemoved", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_SiteId",
                table: "ReportSchedules",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_RollCallBatches_GroupSessionId_Key",
                table: "RollCallBatches",
                columns: new[] { "GroupSessionId", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_Name",
                table: "Rooms",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Rooms_SiteId_NameKey",
                table: "Rooms",
                columns: new[] { "SiteId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RulePackAssignments_RulePackId",
                table: "RulePackAssignments",
                column: "RulePackId");

            migrationBuilder.CreateIndex(
                name: "IX_RulePackAssignments_SiteRulesId_From",
                table: "RulePackAssignments",
                columns: new[] { "SiteRulesId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RulePacks_CopiedFromId",
                table: "RulePacks",
                column: "CopiedFromId");

            migrationBuilder.CreateIndex(
                name: "IX_RulePacks_NameKey",
                table: "RulePacks",
                column: "NameKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RulePacks_SeedKey",
                table: "RulePacks",
                column: "SeedKey",
                unique: true,
                filter: "[SeedKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RulePackVersions_RulePackId_Number",
                table: "RulePackVersions",
                columns: new[] { "RulePackId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_OwnerId_NameKey",
                table: "SavedFilters",
                columns: new[] { "OwnerId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledRuns_RanAt",
                table: "ScheduledRuns",
                column: "RanAt");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledRuns_ReportPackId",
                table: "ScheduledRuns",
                column: "ReportPackId");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledRuns_ReportRunId",
                table: "ScheduledRuns",
                column: "ReportRunId");

            migrationBuilder.CreateIndex(
                name: "IX_ScheduledRuns_ReportScheduleId_Day",
                table: "ScheduledRuns",
                columns: new[] { "ReportScheduleId", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteAddenda_EpisodeId",
                table: "SessionNoteAddenda",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteAddenda_SessionNoteId",
                table: "SessionNoteAddenda",
                column: "SessionNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteLines_EpisodeId",
                table: "SessionNoteLines",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteLines_SessionNoteId_EpisodeId",
                table: "SessionNoteLines",
                columns: new[] { "SessionNoteId", "EpisodeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteNameMarks_SessionNoteId_HitKey",
                table: "SessionNoteNameMarks",
                columns: new[] { "SessionNoteId", "HitKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteObjectives_SessionNoteLineId_Lineage",
                table: "SessionNoteObjectives",
                columns: new[] { "SessionNoteLineId", "Lineage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_SessionId",
                table: "SessionNotes",
                column: "SessionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_State_SessionId",
                table: "SessionNotes",
                columns: new[] { "State", "SessionId" });

            migrationBuilder.CreateIndex(
                name: "IX_SiteHolidays_SiteId_Date",
                table: "SiteHolidays",
                columns: new[] { "SiteId", "Date" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SiteRules_SiteId",
                table: "SiteRules",
                column: "SiteId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sites_CenterId_NameKey",
                table: "Sites",
                columns: new[] { "CenterId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Sites_ImportBatchId",
                table: "Sites",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Sites_Name",
                table: "Sites",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_ImportBatchId",
                table: "Staff",
                column: "ImportBatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_Name",
                table: "Staff",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Staff_SiteId_Name",
                table: "Staff",
                columns: new[] { "SiteId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_Staff_SupervisorId",
                table: "Staff",
                column: "SupervisorId");

            migrationBuilder.CreateIndex(
                name: "IX_StaffCredentials_StaffMemberId",
                table: "StaffCredentials",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_SudCounselingNoteReaders_NoteId",
                table: "SudCounselingNoteReaders",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_SudCounselingNoteReaders_UserId_NoteId",
                table: "SudCounselingNoteReaders",
                columns: new[] { "UserId", "NoteId" });

            migrationBuilder.CreateIndex(
                name: "IX_SudCounselingNotes_AuthorId_SignedAt",
                table: "SudCounselingNotes",
                columns: new[] { "AuthorId", "SignedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_SudCounselingNotes_CounselingSessionId",
                table: "SudCounselingNotes",
                column: "CounselingSessionId");

            migrationBuilder.CreateIndex(
                name: "IX_TakeHomeDecisions_EpisodeId_At",
                table: "TakeHomeDecisions",
                columns: new[] { "EpisodeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_TreatmentPlans_EpisodeId_Number",
                table: "TreatmentPlans",
                columns: new[] { "EpisodeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_UserPrograms_ProgramId",
                table: "UserPrograms",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_Users_EmailKey",
                table: "Users",
                column: "EmailKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Users_LinkHash",
                table: "Users",
                column: "LinkHash",
                unique: true,
                filter: "[LinkHash] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Users_Name",
                table: "Users",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_Users_StaffMemberId",
                table: "Users",
                column: "StaffMemberId",
                unique: true,
                filter: "[StaffMemberId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_UserSites_SiteId",
                table: "UserSites",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingClients_ClientId",
                table: "WaitingClients",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingClients_GroupId_Number",
                table: "WaitingClients",
                columns: new[] { "GroupId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanTasks_RulePackVersions_RulePackVersionId",
                table: "PlanTasks",
                column: "RulePackVersionId",
                principalTable: "RulePackVersions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RulePackAssignments_RulePacks_RulePackId",
                table: "RulePackAssignments",
                column: "RulePackId",
                principalTable: "RulePacks",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RulePacks_RulePackVersions_CopiedFromId",
                table: "RulePacks",
                column: "CopiedFromId",
                principalTable: "RulePackVersions",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_RulePacks_RulePackVersions_CopiedFromId",
                table: "RulePacks");

            migrationBuilder.DropTable(
                name: "AttendanceCorrections");

            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "AuditCounter");

            migrationBuilder.DropTable(
                name: "AuditEntries");

            migrationBuilder.DropTable(
                name: "AuditSeals");

            migrationBuilder.DropTable(
                name: "BreakGlassAccesses");

            migrationBuilder.DropTable(
                name: "CareTeamMembers");

            migrationBuilder.DropTable(
                name: "ClientContacts");

            migrationBuilder.DropTable(
                name: "ClientMergeRows");

            migrationBuilder.DropTable(
                name: "ClientRecoveryStarts");

            migrationBuilder.DropTable(
                name: "ClientSearchTerms");

            migrationBuilder.DropTable(
                name: "CounselingAddenda");

            migrationBuilder.DropTable(
                name: "CounselingObjectives");

            migrationBuilder.DropTable(
                name: "CounselingPastVoids");

            migrationBuilder.DropTable(
                name: "DataProtectionKeys");

            migrationBuilder.DropTable(
                name: "DischargeSubstances");

            migrationBuilder.DropTable(
                name: "DoseEvents");

            migrationBuilder.DropTable(
                name: "Drafts");

            migrationBuilder.DropTable(
                name: "DrugTestResults");

            migrationBuilder.DropTable(
                name: "EpisodeDiagnoses");

            migrationBuilder.DropTable(
                name: "EpisodeSubstances");

            migrationBuilder.DropTable(
                name: "GroupCoFacilitators");

            migrationBuilder.DropTable(
                name: "GroupMemberships");

            migrationBuilder.DropTable(
                name: "GroupSchedules");

            migrationBuilder.DropTable(
                name: "LibraryTexts");

            migrationBuilder.DropTable(
                name: "MedicationDecisions");

            migrationBuilder.DropTable(
                name: "MeetingChanges");

            migrationBuilder.DropTable(
                name: "MrnPatterns");

            migrationBuilder.DropTable(
                name: "OpeningHours");

            migrationBuilder.DropTable(
                name: "PackChunks");

            migrationBuilder.DropTable(
                name: "PastOrderVoids");

            migrationBuilder.DropTable(
                name: "PastVoids");

            migrationBuilder.DropTable(
                name: "PeerSupportEntries");

            migrationBuilder.DropTable(
                name: "PlanClientResponses");

            migrationBuilder.DropTable(
                name: "PlanInterventions");

            migrationBuilder.DropTable(
                name: "PlanObjectiveProgress");

            migrationBuilder.DropTable(
                name: "PlanTasks");

            migrationBuilder.DropTable(
                name: "PlanTextTraces");

            migrationBuilder.DropTable(
                name: "RecoveryCodes");

            migrationBuilder.DropTable(
                name: "ReportFiles");

            migrationBuilder.DropTable(
                name: "RollCallBatches");

            migrationBuilder.DropTable(
                name: "RulePackAssignments");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropTable(
                name: "ScheduledRuns");

            migrationBuilder.DropTable(
                name: "SessionNoteAddenda");

            migrationBuilder.DropTable(
                name: "SessionNoteNameMarks");

            migrationBuilder.DropTable(
                name: "SessionNoteObjectives");

            migrationBuilder.DropTable(
                name: "SiteHolidays");

            migrationBuilder.DropTable(
                name: "StaffCredentials");

            migrationBuilder.DropTable(
                name: "SudCounselingNoteReaders");

            migrationBuilder.DropTable(
                name: "TakeHomeDecisions");

            migrationBuilder.DropTable(
                name: "UserPrograms");

            migrationBuilder.DropTable(
                name: "UserRoles");

            migrationBuilder.DropTable(
                name: "UserSites");

            migrationBuilder.DropTable(
                name: "WaitingClients");

            migrationBuilder.DropTable(
                name: "CounselingSessions");

            migrationBuilder.DropTable(
                name: "Discharges");

            migrationBuilder.DropTable(
                name: "DrugTests");

            migrationBuilder.DropTable(
                name: "DiagnosisCodes");

            migrationBuilder.DropTable(
                name: "LibraryEntries");

            migrationBuilder.DropTable(
                name: "PackItems");

            migrationBuilder.DropTable(
                name: "MedicationOrders");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropTable(
                name: "PlanObjectives");

            migrationBuilder.DropTable(
                name: "SiteRules");

            migrationBuilder.DropTable(
                name: "ReportRuns");

            migrationBuilder.DropTable(
                name: "ReportSchedules");

            migrationBuilder.DropTable(
                name: "SessionNoteLines");

            migrationBuilder.DropTable(
                name: "SudCounselingNotes");

            migrationBuilder.DropTable(
                name: "CounselingSeries");

            migrationBuilder.DropTable(
                name: "EpisodeSteps");

            migrationBuilder.DropTable(
                name: "ReportPacks");

            migrationBuilder.DropTable(
                name: "MedicationProducts");

            migrationBuilder.DropTable(
                name: "PlanGoals");

            migrationBuilder.DropTable(
                name: "SessionNotes");

            migrationBuilder.DropTable(
                name: "Users");

            migrationBuilder.DropTable(
                name: "PlanProblems");

            migrationBuilder.DropTable(
                name: "GroupSessions");

            migrationBuilder.DropTable(
                name: "TreatmentPlans");

            migrationBuilder.DropTable(
                name: "GroupTopics");

            migrationBuilder.DropTable(
                name: "Rooms");

            migrationBuilder.DropTable(
                name: "Episodes");

            migrationBuilder.DropTable(
                name: "Groups");

            migrationBuilder.DropTable(
                name: "ClientMerges");

            migrationBuilder.DropTable(
                name: "Programs");

            migrationBuilder.DropTable(
                name: "Staff");

            migrationBuilder.DropTable(
                name: "Clients");

            migrationBuilder.DropTable(
                name: "Sites");

            migrationBuilder.DropTable(
                name: "Centers");

            migrationBuilder.DropTable(
                name: "ImportBatches");

            migrationBuilder.DropTable(
                name: "RulePackVersions");

            migrationBuilder.DropTable(
                name: "RulePacks");
        }
    }
}
