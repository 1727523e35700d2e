using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class LibrarySearch : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportPacks_RequestedById",
                table: "ReportPacks");

            migrationBuilder.AddColumn<string>(
                name: "NameKey",
                table: "ReportSchedules",
                type: "nvarchar(360)",
                maxLength: 360,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "ReportRuns",
                type: "nvarchar(900)",
                maxLength: 900,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "ReportPacks",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SearchKey",
                table: "ReportPacks",
                type: "nvarchar(900)",
                maxLength: 900,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "SubjectId",
                table: "ReportPacks",
                type: "uniqueidentifier",
                nullable: true);

            // What was there before is found by its title (letters with marks only after it is asked for again), and schedules of one name stay until they are saved with another.
            migrationBuilder.Sql("UPDATE [ReportRuns] SET [SearchKey] = REPLACE(LOWER([Title]), N' – ', ' ');");
            migrationBuilder.Sql("UPDATE [ReportPacks] SET [SearchKey] = REPLACE(LOWER([Title]), N' – ', ' ');");
            migrationBuilder.Sql("UPDATE [ReportSchedules] SET [NameKey] = CAST([Id] AS nvarchar(36));");

            migrationBuilder.CreateIndex(
                name: "IX_ReportSchedules_OwnerId_NameKey",
                table: "ReportSchedules",
                columns: new[] { "OwnerId", "NameKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReportPacks_RequestedById_RequestedAt",
                table: "ReportPacks",
                columns: new[] { "RequestedById", "RequestedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ReportSchedules_OwnerId_NameKey",
                table: "ReportSchedules");

            migrationBuilder.DropIndex(
                name: "IX_ReportPacks_RequestedById_RequestedAt",
                table: "ReportPacks");

            migrationBuilder.DropColumn(
                name: "NameKey",
                table: "ReportSchedules");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "ReportRuns");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "ReportPacks");

            migrationBuilder.DropColumn(
                name: "SearchKey",
                table: "ReportPacks");

            migrationBuilder.DropColumn(
                name: "SubjectId",
                table: "ReportPacks");

            migrationBuilder.CreateIndex(
                name: "IX_ReportPacks_RequestedById",
                table: "ReportPacks",
                column: "RequestedById");
        }
    }
}
