using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class MeetingDirectory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MeetingId",
                table: "PlanInterventions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MeetingsAdded",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MeetingsChanged",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MeetingsRemoved",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "Meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    Fellowship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FellowshipName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Days = table.Column<string>(type: "TEXT", maxLength: 7, nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    EndsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    TimeZoneId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Types = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Venue = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Address = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Region = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Link = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Page = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    SourceKey = table.Column<string>(type: "TEXT", maxLength: 360, nullable: true),
                    ExternalKey = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    MatchKey = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    SearchKey = table.Column<string>(type: "TEXT", maxLength: 1500, nullable: false),
                    RemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ImportBatchId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "MeetingChanges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ImportBatchId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeforeJson = table.Column<string>(type: "TEXT", nullable: false),
                    WasRemovedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MeetingVersion = table.Column<int>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: true),
                    Fellowship = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    FellowshipName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    IsFrequencyUnknown = table.Column<bool>(type: "INTEGER", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: true),
                    HasHomeGroup = table.Column<bool>(type: "INTEGER", nullable: true),
                    HasSponsor = table.Column<bool>(type: "INTEGER", nullable: true),
                    Verification = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_MeetingId",
                table: "PlanInterventions",
                column: "MeetingId");

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
                name: "IX_PeerSupportEntries_ClientId_Date",
                table: "PeerSupportEntries",
                columns: new[] { "ClientId", "Date" });

            migrationBuilder.CreateIndex(
                name: "IX_PeerSupportEntries_MeetingId",
                table: "PeerSupportEntries",
                column: "MeetingId");

            migrationBuilder.AddForeignKey(
                name: "FK_PlanInterventions_Meetings_MeetingId",
                table: "PlanInterventions",
                column: "MeetingId",
                principalTable: "Meetings",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanInterventions_Meetings_MeetingId",
                table: "PlanInterventions");

            migrationBuilder.DropTable(
                name: "MeetingChanges");

            migrationBuilder.DropTable(
                name: "PeerSupportEntries");

            migrationBuilder.DropTable(
                name: "Meetings");

            migrationBuilder.DropIndex(
                name: "IX_PlanInterventions_MeetingId",
                table: "PlanInterventions");

            migrationBuilder.DropColumn(
                name: "MeetingId",
                table: "PlanInterventions");

            migrationBuilder.DropColumn(
                name: "MeetingsAdded",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "MeetingsChanged",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "MeetingsRemoved",
                table: "ImportBatches");
        }
    }
}
