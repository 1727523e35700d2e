using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DiagnosisCodes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DiagnosisCodes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    IsBillable = table.Column<bool>(type: "INTEGER", nullable: false),
                    ShortDescription = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Release = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    RetiredIn = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    SearchKey = table.Column<string>(type: "TEXT", maxLength: 909, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DiagnosisCodes", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DiagnosisCodes_Key",
                table: "DiagnosisCodes",
                column: "Key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DiagnosisCodes");
        }
    }
}
