using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Medication : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "MedicationOrderId",
                table: "PlanInterventions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DrugTests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TakenOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsRefused = table.Column<bool>(type: "INTEGER", nullable: false),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "MedicationDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "MedicationProducts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Substance = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Route = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Strengths = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UsualLeast = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    UsualMost = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    FirstDayMost = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: true),
                    Frequencies = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ForOpioidUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    ForAlcoholUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasTakeHomeSteps = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    IsRetired = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MedicationProducts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "TakeHomeDecisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    DayOfTreatment = table.Column<int>(type: "INTEGER", nullable: false),
                    Ceiling = table.Column<int>(type: "INTEGER", nullable: true),
                    Proposed = table.Column<int>(type: "INTEGER", nullable: false),
                    Days = table.Column<int>(type: "INTEGER", nullable: false),
                    RulePackVersionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Criteria_ComesForDoses = table.Column<bool>(type: "INTEGER", nullable: false),
                    Criteria_NoDiversion = table.Column<bool>(type: "INTEGER", nullable: false),
                    Criteria_NoHarmfulUse = table.Column<bool>(type: "INTEGER", nullable: false),
                    Criteria_NoSeriousBehavior = table.Column<bool>(type: "INTEGER", nullable: false),
                    Criteria_OtherwiseSafe = table.Column<bool>(type: "INTEGER", nullable: false),
                    Criteria_SafeStorage = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "DrugTestResults",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DrugTestId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Panel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
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
                name: "MedicationOrders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProductId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PrescriberId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Dose = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: false),
                    Unit = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Frequency = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StopsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    StartReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RangeReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    SignedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SignedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StopReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    StoppedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
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
                name: "DoseEvents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MedicationOrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Date = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Dose = table.Column<decimal>(type: "TEXT", precision: 9, scale: 3, nullable: true),
                    Days = table.Column<int>(type: "INTEGER", nullable: true),
                    CoversFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CoversUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Remark = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    By = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EnteredAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CorrectsId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    IsCorrected = table.Column<bool>(type: "INTEGER", nullable: false)
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
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    MedicationOrderId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VoidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    VoidedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    VoidReason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    RestoredBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RestoredAt = table.Column<DateTime>(type: "TEXT", nullable: false)
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

            migrationBuilder.CreateIndex(
                name: "IX_PlanInterventions_MedicationOrderId",
                table: "PlanInterventions",
                column: "MedicationOrderId");

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
                name: "IX_DrugTestResults_DrugTestId_Panel",
                table: "DrugTestResults",
                columns: new[] { "DrugTestId", "Panel" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DrugTests_EpisodeId_TakenOn",
                table: "DrugTests",
                columns: new[] { "EpisodeId", "TakenOn" });

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
                name: "IX_PastOrderVoids_MedicationOrderId",
                table: "PastOrderVoids",
                column: "MedicationOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_TakeHomeDecisions_EpisodeId_At",
                table: "TakeHomeDecisions",
                columns: new[] { "EpisodeId", "At" });

            migrationBuilder.AddForeignKey(
                name: "FK_PlanInterventions_MedicationOrders_MedicationOrderId",
                table: "PlanInterventions",
                column: "MedicationOrderId",
                principalTable: "MedicationOrders",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanInterventions_MedicationOrders_MedicationOrderId",
                table: "PlanInterventions");

            migrationBuilder.DropTable(
                name: "DoseEvents");

            migrationBuilder.DropTable(
                name: "DrugTestResults");

            migrationBuilder.DropTable(
                name: "MedicationDecisions");

            migrationBuilder.DropTable(
                name: "PastOrderVoids");

            migrationBuilder.DropTable(
                name: "TakeHomeDecisions");

            migrationBuilder.DropTable(
                name: "DrugTests");

            migrationBuilder.DropTable(
                name: "MedicationOrders");

            migrationBuilder.DropTable(
                name: "MedicationProducts");

            migrationBuilder.DropIndex(
                name: "IX_PlanInterventions_MedicationOrderId",
                table: "PlanInterventions");

            migrationBuilder.DropColumn(
                name: "MedicationOrderId",
                table: "PlanInterventions");
        }
    }
}
