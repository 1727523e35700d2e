using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Counseling : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CounselingSeriesId",
                table: "PlanInterventions",
                type: "uniqueidentifier",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_CounselingSeriesId",
                table: "PlanInterventions",
                column: "CounselingSeriesId");

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

            migrationBuilder.AddForeignKey(
                name: "FK_PlanInterventions_CounselingSeries_CounselingSeriesId",
                table: "PlanInterventions",
                column: "CounselingSeriesId",
                principalTable: "CounselingSeries",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanInterventions_CounselingSeries_CounselingSeriesId",
                table: "PlanInterventions");

            migrationBuilder.DropTable(
                name: "CounselingAddenda");

            migrationBuilder.DropTable(
                name: "CounselingObjectives");

            migrationBuilder.DropTable(
                name: "CounselingPastVoids");

            migrationBuilder.DropTable(
                name: "SudCounselingNoteReaders");

            migrationBuilder.DropTable(
                name: "CounselingSessions");

            migrationBuilder.DropTable(
                name: "SudCounselingNotes");

            migrationBuilder.DropTable(
                name: "CounselingSeries");

            migrationBuilder.DropIndex(
                name: "IX_PlanInterventions_CounselingSeriesId",
                table: "PlanInterventions");

            migrationBuilder.DropColumn(
                name: "CounselingSeriesId",
                table: "PlanInterventions");
        }
    }
}
