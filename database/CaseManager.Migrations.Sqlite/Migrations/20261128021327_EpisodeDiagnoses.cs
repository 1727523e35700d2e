using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class EpisodeDiagnoses : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "EpisodeDiagnoses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rank = table.Column<int>(type: "INTEGER", nullable: false),
                    DiagnosisCodeId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Severity = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Remission = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    OnMaintenanceTherapy = table.Column<bool>(type: "INTEGER", nullable: false),
                    InControlledEnvironment = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EpisodeDiagnoses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EpisodeDiagnoses_DiagnosisCodes_DiagnosisCodeId",
                        column: x => x.DiagnosisCodeId,
                        principalTable: "DiagnosisCodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EpisodeDiagnoses_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeDiagnoses_DiagnosisCodeId",
                table: "EpisodeDiagnoses",
                column: "DiagnosisCodeId");

            migrationBuilder.CreateIndex(
                name: "IX_EpisodeDiagnoses_EpisodeId_Rank",
                table: "EpisodeDiagnoses",
                columns: new[] { "EpisodeId", "Rank" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EpisodeDiagnoses");
        }
    }
}
