using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
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
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Attendance");

            migrationBuilder.AddColumn<int>(
                name: "StaysAdded",
                table: "ImportBatches",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "IsChangedByHand",
                table: "Clients",
                type: "bit",
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
