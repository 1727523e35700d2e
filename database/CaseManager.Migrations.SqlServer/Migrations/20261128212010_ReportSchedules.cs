using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReportSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportRuns_RequestedById",
                table: "ReportRuns");

            migrationBuilder.AddColumn<DateTime>(
                name: "FilesRemovedAt",
                table: "ReportPacks",
                type: "datetime2",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_RequestedById_RequestedAt",
                table: "ReportRuns",
                columns: new[] { "RequestedById", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_SubjectId_At",
                table: "AuditEntries",
                columns: new[] { "SubjectId", "At" });

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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScheduledRuns");

            migrationBuilder.DropTable(
                name: "ReportSchedules");

            migrationBuilder.DropIndex(
                name: "IX_ReportRuns_RequestedById_RequestedAt",
                table: "ReportRuns");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_SubjectId_At",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "FilesRemovedAt",
                table: "ReportPacks");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_RequestedById",
                table: "ReportRuns",
                column: "RequestedById");
        }
    }
}
