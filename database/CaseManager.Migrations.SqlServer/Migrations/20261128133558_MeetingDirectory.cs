using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "MeetingsAdded",
                table: "ImportBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MeetingsChanged",
                table: "ImportBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "MeetingsRemoved",
                table: "ImportBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

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
