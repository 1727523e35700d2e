using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PlanLibrary : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Copies_FromLibrary",
                table: "TreatmentPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Copies_LikeAnother",
                table: "TreatmentPlans",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Copies_Words",
                table: "TreatmentPlans",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TraceVersion",
                table: "TreatmentPlans",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "LibraryEntries",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Dimension = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Measure = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DaysToTarget = table.Column<int>(type: "int", nullable: true),
                    Modality = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Minutes = table.Column<int>(type: "int", nullable: true),
                    SeedKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    IsEdited = table.Column<bool>(type: "bit", nullable: false),
                    SearchKey = table.Column<string>(type: "nvarchar(1500)", maxLength: 1500, nullable: false),
                    Frequency_Times = table.Column<int>(type: "int", nullable: true),
                    Frequency_Unit = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    IsArchived = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryEntries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlanTextTraces",
                columns: table => new
                {
                    TreatmentPlanId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TextKey = table.Column<long>(type: "bigint", nullable: false),
                    Pair = table.Column<long>(type: "bigint", nullable: false),
                    Pairs = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanTextTraces", x => new { x.TextKey, x.Pair, x.TreatmentPlanId });
                    table.ForeignKey(
                        name: "FK_PlanTextTraces_TreatmentPlans_TreatmentPlanId",
                        column: x => x.TreatmentPlanId,
                        principalTable: "TreatmentPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LibraryTexts",
                columns: table => new
                {
                    LibraryEntryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TextKey = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LibraryTexts", x => new { x.LibraryEntryId, x.TextKey });
                    table.ForeignKey(
                        name: "FK_LibraryTexts_LibraryEntries_LibraryEntryId",
                        column: x => x.LibraryEntryId,
                        principalTable: "LibraryEntries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LibraryEntries_Dimension_Kind",
                table: "LibraryEntries",
                columns: new[] { "Dimension", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_LibraryEntries_SeedKey",
                table: "LibraryEntries",
                column: "SeedKey",
                unique: true,
                filter: "[SeedKey] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_LibraryTexts_TextKey",
                table: "LibraryTexts",
                column: "TextKey");

            migrationBuilder.CreateIndex(
                name: "IX_PlanTextTraces_Pair_TextKey_Pairs_TreatmentPlanId",
                table: "PlanTextTraces",
                columns: new[] { "Pair", "TextKey", "Pairs", "TreatmentPlanId" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanTextTraces_TreatmentPlanId",
                table: "PlanTextTraces",
                column: "TreatmentPlanId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LibraryTexts");

            migrationBuilder.DropTable(
                name: "PlanTextTraces");

            migrationBuilder.DropTable(
                name: "LibraryEntries");

            migrationBuilder.DropColumn(
                name: "Copies_FromLibrary",
                table: "TreatmentPlans");

            migrationBuilder.DropColumn(
                name: "Copies_LikeAnother",
                table: "TreatmentPlans");

            migrationBuilder.DropColumn(
                name: "Copies_Words",
                table: "TreatmentPlans");

            migrationBuilder.DropColumn(
                name: "TraceVersion",
                table: "TreatmentPlans");
        }
    }
}
