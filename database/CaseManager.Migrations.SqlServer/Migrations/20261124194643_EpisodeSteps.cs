using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class EpisodeSteps : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "EndedWithEpisodeId",
                table: "GroupMemberships",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "UntilBefore",
                table: "GroupMemberships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Arrests",
                table: "Episodes",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_CriminalJustice",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_DaysWaited",
                table: "Episodes",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Education",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Employment",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Ethnicity",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Income",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Insurance",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Living",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_MaritalStatus",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_NotInLaborForce",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Payment",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Admission_Pregnant",
                table: "Episodes",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Race",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Admission_Referral",
                table: "Episodes",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Admission_Veteran",
                table: "Episodes",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Clinical_MedicationPlanned",
                table: "Episodes",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Clinical_PriorTreatments",
                table: "Episodes",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Clinical_PsychiatricProblem",
                table: "Episodes",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Clinical_SelfHelp",
                table: "Episodes",
                type: "nvarchar(9)",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsChangedByHand",
                table: "Episodes",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<Guid>(
                name: "TransferredFromId",
                table: "Episodes",
                type: "uniqueidentifier",
                nullable: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_EndedWithEpisodeId",
                table: "GroupMemberships",
                column: "EndedWithEpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_TransferredFromId",
                table: "Episodes",
                column: "TransferredFromId");

            migrationBuilder.CreateIndex(
                name: "IX_CareTeamMembers_EpisodeId_From",
                table: "CareTeamMembers",
                columns: new[] { "EpisodeId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_CareTeamMembers_StaffMemberId_Until",
                table: "CareTeamMembers",
                columns: new[] { "StaffMemberId", "Until" });

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
                name: "IX_EpisodeSteps_EpisodeId_Number",
                table: "EpisodeSteps",
                columns: new[] { "EpisodeId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeSubstances_EpisodeId_Rank",
                table: "EpisodeSubstances",
                columns: new[] { "EpisodeId", "Rank" });

            migrationBuilder.AddForeignKey(
                name: "FK_Episodes_Episodes_TransferredFromId",
                table: "Episodes",
                column: "TransferredFromId",
                principalTable: "Episodes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_GroupMemberships_Episodes_EndedWithEpisodeId",
                table: "GroupMemberships",
                column: "EndedWithEpisodeId",
                principalTable: "Episodes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Episodes_Episodes_TransferredFromId",
                table: "Episodes");

            migrationBuilder.DropForeignKey(
                name: "FK_GroupMemberships_Episodes_EndedWithEpisodeId",
                table: "GroupMemberships");

            migrationBuilder.DropTable(
                name: "CareTeamMembers");

            migrationBuilder.DropTable(
                name: "DischargeSubstances");

            migrationBuilder.DropTable(
                name: "EpisodeSubstances");

            migrationBuilder.DropTable(
                name: "Discharges");

            migrationBuilder.DropTable(
                name: "EpisodeSteps");

            migrationBuilder.DropIndex(
                name: "IX_GroupMemberships_EndedWithEpisodeId",
                table: "GroupMemberships");

            migrationBuilder.DropIndex(
                name: "IX_Episodes_TransferredFromId",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "EndedWithEpisodeId",
                table: "GroupMemberships");

            migrationBuilder.DropColumn(
                name: "UntilBefore",
                table: "GroupMemberships");

            migrationBuilder.DropColumn(
                name: "Admission_Arrests",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_CriminalJustice",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_DaysWaited",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Education",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Employment",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Ethnicity",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Income",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Insurance",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Living",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_MaritalStatus",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_NotInLaborForce",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Payment",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Pregnant",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Race",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Referral",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Admission_Veteran",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Clinical_MedicationPlanned",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Clinical_PriorTreatments",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Clinical_PsychiatricProblem",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "Clinical_SelfHelp",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "IsChangedByHand",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "TransferredFromId",
                table: "Episodes");
        }
    }
}
