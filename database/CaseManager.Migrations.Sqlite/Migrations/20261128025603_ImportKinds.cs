using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ImportKinds : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ImportBatches",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Attendance");

            migrationBuilder.AddColumn<int>(
                name: "StaysAdded",
                table: "ImportBatches",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsChangedByHand",
                table: "Clients",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Kind",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "StaysAdded",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "IsChangedByHand",
                table: "Clients");
        }
    }
}
