using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PlanTasks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PlanTasks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ProgramId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CounselorId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TreatmentPlanId = table.Column<Guid>(type: "TEXT", nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SortsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NoDay = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Served = table.Column<int>(type: "INTEGER", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RuleSource = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RuleIsRechecked = table.Column<bool>(type: "INTEGER", nullable: false),
                    RulePackVersionId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ComputedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Clock_Amount = table.Column<int>(type: "INTEGER", nullable: true),
                    Clock_Of = table.Column<int>(type: "INTEGER", nullable: true),
                    Clock_Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
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
                        name: "FK_PlanTasks_RulePackVersions_RulePackVersionId",
                        column: x => x.RulePackVersionId,
                        principalTable: "RulePackVersions",
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlanTasks");
        }
    }
}
