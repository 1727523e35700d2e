using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ClientRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideById",
                table: "GroupMemberships",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideById",
                table: "Episodes",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LegalMiddleName",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "LegalNameKey",
                table: "Clients",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "MergedIntoId",
                table: "Clients",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MergedKey",
                table: "Clients",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "PreferredNameKey",
                table: "Clients",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_City",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_EmergencyName",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_EmergencyPhone",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_EmergencyRelation",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Gender",
                table: "Clients",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_GenderWords",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Profile_HasNoFixedAddress",
                table: "Clients",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Interpreter",
                table: "Clients",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Languages",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_PostalCode",
                table: "Clients",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Pronouns",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Sex",
                table: "Clients",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_State",
                table: "Clients",
                type: "nvarchar(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Profile_Street",
                table: "Clients",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RecoveryStartsOn",
                table: "Clients",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SearchVersion",
                table: "Clients",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<Guid>(
                name: "SetAsideById",
                table: "Attendances",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ClientContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    MayLeaveMessage = table.Column<bool>(type: "bit", nullable: false),
                    Remark = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientContacts_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientMerges",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SurvivorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    UndoneBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    UndoneAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientMerges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientMerges_Clients_MergedId",
                        column: x => x.MergedId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ClientMerges_Clients_SurvivorId",
                        column: x => x.SurvivorId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientRecoveryStarts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientRecoveryStarts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientRecoveryStarts_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientSearchTerms",
                columns: table => new
                {
                    ClientId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    First = table.Column<long>(type: "bigint", nullable: false),
                    Second = table.Column<long>(type: "bigint", nullable: false),
                    Third = table.Column<long>(type: "bigint", nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientSearchTerms", x => new { x.ClientId, x.First, x.Second, x.Third, x.Rank });
                    table.ForeignKey(
                        name: "FK_ClientSearchTerms_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "MrnPatterns",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Pattern = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NextNumber = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MrnPatterns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MrnPatterns_Sites_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Sites",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClientMergeRows",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ClientMergeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RowId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsSetAside = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientMergeRows", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientMergeRows_ClientMerges_ClientMergeId",
                        column: x => x.ClientMergeId,
                        principalTable: "ClientMerges",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships",
                column: "SetAsideById");

            migrationBuilder.CreateIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes",
                column: "SetAsideById");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_BirthDate",
                table: "Clients",
                column: "BirthDate");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_LegalNameKey",
                table: "Clients",
                column: "LegalNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_MergedIntoId",
                table: "Clients",
                column: "MergedIntoId");

            migrationBuilder.CreateIndex(
                name: "IX_Clients_PreferredNameKey",
                table: "Clients",
                column: "PreferredNameKey");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances",
                column: "SetAsideById");

            migrationBuilder.CreateIndex(
                name: "IX_ClientContacts_ClientId",
                table: "ClientContacts",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientMergeRows_ClientMergeId_Kind_RowId",
                table: "ClientMergeRows",
                columns: new[] { "ClientMergeId", "Kind", "RowId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClientMerges_At",
                table: "ClientMerges",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_ClientMerges_MergedId",
                table: "ClientMerges",
                column: "MergedId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientMerges_SurvivorId",
                table: "ClientMerges",
                column: "SurvivorId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientRecoveryStarts_ClientId",
                table: "ClientRecoveryStarts",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_ClientSearchTerms_Rank_First_Second_Third_ClientId",
                table: "ClientSearchTerms",
                columns: new[] { "Rank", "First", "Second", "Third", "ClientId" });

            migrationBuilder.CreateIndex(
                name: "IX_MrnPatterns_SiteId",
                table: "MrnPatterns",
                column: "SiteId",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Attendances_ClientMerges_SetAsideById",
                table: "Attendances",
                column: "SetAsideById",
                principalTable: "ClientMerges",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Clients_Clients_MergedIntoId",
                table: "Clients",
                column: "MergedIntoId",
                principalTable: "Clients",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Episodes_ClientMerges_SetAsideById",
                table: "Episodes",
                column: "SetAsideById",
                principalTable: "ClientMerges",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_GroupMemberships_ClientMerges_SetAsideById",
                table: "GroupMemberships",
                column: "SetAsideById",
                principalTable: "ClientMerges",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Attendances_ClientMerges_SetAsideById",
                table: "Attendances");

            migrationBuilder.DropForeignKey(
                name: "FK_Clients_Clients_MergedIntoId",
                table: "Clients");

            migrationBuilder.DropForeignKey(
                name: "FK_Episodes_ClientMerges_SetAsideById",
                table: "Episodes");

            migrationBuilder.DropForeignKey(
                name: "FK_GroupMemberships_ClientMerges_SetAsideById",
                table: "GroupMemberships");

            migrationBuilder.DropTable(
                name: "ClientContacts");

            migrationBuilder.DropTable(
                name: "ClientMergeRows");

            migrationBuilder.DropTable(
                name: "ClientRecoveryStarts");

            migrationBuilder.DropTable(
                name: "ClientSearchTerms");

            migrationBuilder.DropTable(
                name: "MrnPatterns");

            migrationBuilder.DropTable(
                name: "ClientMerges");

            migrationBuilder.DropIndex(
                name: "IX_GroupMemberships_SetAsideById",
                table: "GroupMemberships");

            migrationBuilder.DropIndex(
                name: "IX_Episodes_SetAsideById",
                table: "Episodes");

            migrationBuilder.DropIndex(
                name: "IX_Clients_BirthDate",
                table: "Clients");

            migrationBuilder.DropIndex(
                name: "IX_Clients_LegalNameKey",
                table: "Clients");

            migrationBuilder.DropIndex(
                name: "IX_Clients_MergedIntoId",
                table: "Clients");

            migrationBuilder.DropIndex(
                name: "IX_Clients_PreferredNameKey",
                table: "Clients");

            migrationBuilder.DropIndex(
                name: "IX_Attendances_SetAsideById",
                table: "Attendances");

            migrationBuilder.DropColumn(
                name: "SetAsideById",
                table: "GroupMemberships");

            migrationBuilder.DropColumn(
                name: "SetAsideById",
                table: "Episodes");

            migrationBuilder.DropColumn(
                name: "LegalMiddleName",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "LegalNameKey",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "MergedIntoId",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "MergedKey",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "PreferredNameKey",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_City",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_EmergencyName",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_EmergencyPhone",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_EmergencyRelation",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_Gender",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_GenderWords",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_HasNoFixedAddress",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_Interpreter",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_Languages",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_PostalCode",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_Pronouns",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_Sex",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_State",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile_Street",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "RecoveryStartsOn",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "SearchVersion",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "SetAsideById",
                table: "Attendances");
        }
    }
}
