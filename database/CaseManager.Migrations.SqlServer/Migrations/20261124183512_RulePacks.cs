using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class RulePacks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "GroupRules_AcceptedCredentials",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "GroupRules_PsychoeducationCountsToHours",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "GroupRules_PsychoeducationMaximum",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "GroupRules_TherapyMaximum",
                table: "Sites");

            migrationBuilder.DropColumn(
                name: "GroupRules_TherapyMinimum",
                table: "Sites");

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
                name: "IX_SiteRules_SiteId",
                table: "SiteRules",
                column: "SiteId",
                unique: true);

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
                name: "FK_RulePackVersions_RulePacks_RulePackId",
                table: "RulePackVersions");

            migrationBuilder.DropTable(
                name: "RulePackAssignments");

            migrationBuilder.DropTable(
                name: "SiteRules");

            migrationBuilder.DropTable(
                name: "RulePacks");

            migrationBuilder.DropTable(
                name: "RulePackVersions");

            migrationBuilder.AddColumn<string>(
                name: "GroupRules_AcceptedCredentials",
                table: "Sites",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "GroupRules_PsychoeducationCountsToHours",
                table: "Sites",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "GroupRules_PsychoeducationMaximum",
                table: "Sites",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "GroupRules_TherapyMaximum",
                table: "Sites",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "GroupRules_TherapyMinimum",
                table: "Sites",
                type: "int",
                nullable: false,
                defaultValue: 0);
        }
    }
}
