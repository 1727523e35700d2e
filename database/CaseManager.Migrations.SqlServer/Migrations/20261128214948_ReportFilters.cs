using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReportFilters : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships");

            migrationBuilder.DropIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes");

            migrationBuilder.DropIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances");

            migrationBuilder.AddColumn<Guid>(
                name: "ProgramId",
                table: "ReportRuns",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SiteId",
                table: "ReportRuns",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "StaffId",
                table: "ReportRuns",
                type: "uniqueidentifier",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_ProgramId",
                table: "ReportRuns",
                column: "ProgramId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_SiteId",
                table: "ReportRuns",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportRuns_StaffId",
                table: "ReportRuns",
                column: "StaffId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships",
                column: "SetAsideById",
                filter: "[SetAsideById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes",
                column: "SetAsideById",
                filter: "[SetAsideById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances",
                column: "SetAsideById",
                filter: "[SetAsideById] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_SavedFilters_OwnerId_NameKey",
                table: "SavedFilters",
                columns: new[] { "OwnerId", "NameKey" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_ReportRuns_Programs_ProgramId",
                table: "ReportRuns",
                column: "ProgramId",
                principalTable: "Programs",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ReportRuns_Sites_SiteId",
                table: "ReportRuns",
                column: "SiteId",
                principalTable: "Sites",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_ReportRuns_Staff_StaffId",
                table: "ReportRuns",
                column: "StaffId",
                principalTable: "Staff",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ReportRuns_Programs_ProgramId",
                table: "ReportRuns");

            migrationBuilder.DropForeignKey(
                name: "FK_ReportRuns_Sites_SiteId",
                table: "ReportRuns");

            migrationBuilder.DropForeignKey(
                name: "FK_ReportRuns_Staff_StaffId",
                table: "ReportRuns");

            migrationBuilder.DropTable(
                name: "SavedFilters");

            migrationBuilder.DropIndex(
                name: "IX_ReportRuns_ProgramId",
                table: "ReportRuns");

            migrationBuilder.DropIndex(
                name: "IX_ReportRuns_SiteId",
                table: "ReportRuns");

            migrationBuilder.DropIndex(
                name: "IX_ReportRuns_StaffId",
                table: "ReportRuns");

            migrationBuilder.DropIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships");

            migrationBuilder.DropIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes");

            migrationBuilder.DropIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances");

            migrationBuilder.DropColumn(
                name: "ProgramId",
                table: "ReportRuns");

            migrationBuilder.DropColumn(
                name: "SiteId",
                table: "ReportRuns");

            migrationBuilder.DropColumn(
                name: "StaffId",
                table: "ReportRuns");

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships",
                column: "SetAsideById");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes",
                column: "SetAsideById");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances",
                column: "SetAsideById");
        }
    }
}
