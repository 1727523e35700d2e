using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class GroupSchedules : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsChangedByHand",
                table: "GroupSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "IsWithdrawn",
                table: "GroupSessions",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedFor",
                table: "GroupSessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "RoomId",
                table: "GroupSessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "TopicId",
                table: "GroupSessions",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsClosed",
                table: "Groups",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "MinimumToRun",
                table: "Groups",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsFromPlan",
                table: "GroupMemberships",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "GroupCoFacilitators",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StaffMemberId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupCoFacilitators", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupCoFacilitators_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupCoFacilitators_Staff_StaffMemberId",
                        column: x => x.StaffMemberId,
                        principalTable: "Staff",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupSchedules",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RuleText = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    RoomId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupSchedules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupSchedules_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_GroupSchedules_Rooms_RoomId",
                        column: x => x.RoomId,
                        principalTable: "Rooms",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "GroupTopics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    TitleKey = table.Column<string>(type: "TEXT", maxLength: 480, nullable: false),
                    IsRemoved = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupTopics", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupTopics_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WaitingClients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    GroupId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    ClientId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    End = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WaitingClients", x => x.Id);
                    table.ForeignKey(
                        name: "FK_WaitingClients_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_WaitingClients_Groups_GroupId",
                        column: x => x.GroupId,
                        principalTable: "Groups",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_GroupId_PlannedFor",
                table: "GroupSessions",
                columns: new[] { "GroupId", "PlannedFor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_RoomId",
                table: "GroupSessions",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSessions_TopicId",
                table: "GroupSessions",
                column: "TopicId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupCoFacilitators_GroupId_StaffMemberId",
                table: "GroupCoFacilitators",
                columns: new[] { "GroupId", "StaffMemberId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupCoFacilitators_StaffMemberId",
                table: "GroupCoFacilitators",
                column: "StaffMemberId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupSchedules_GroupId",
                table: "GroupSchedules",
                column: "GroupId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupSchedules_RoomId",
                table: "GroupSchedules",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupTopics_GroupId_Position",
                table: "GroupTopics",
                columns: new[] { "GroupId", "Position" });

            migrationBuilder.CreateIndex(
                name: "IX_WaitingClients_ClientId",
                table: "WaitingClients",
                column: "ClientId");

            migrationBuilder.CreateIndex(
                name: "IX_WaitingClients_GroupId_Number",
                table: "WaitingClients",
                columns: new[] { "GroupId", "Number" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_GroupSessions_GroupTopics_TopicId",
                table: "GroupSessions",
                column: "TopicId",
                principalTable: "GroupTopics",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_GroupSessions_Rooms_RoomId",
                table: "GroupSessions",
                column: "RoomId",
                principalTable: "Rooms",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_GroupSessions_GroupTopics_TopicId",
                table: "GroupSessions");

            migrationBuilder.DropForeignKey(
                name: "FK_GroupSessions_Rooms_RoomId",
                table: "GroupSessions");

            migrationBuilder.DropTable(
                name: "GroupCoFacilitators");

            migrationBuilder.DropTable(
                name: "GroupSchedules");

            migrationBuilder.DropTable(
                name: "GroupTopics");

            migrationBuilder.DropTable(
                name: "WaitingClients");

            migrationBuilder.DropIndex(
                name: "IX_GroupSessions_GroupId_PlannedFor",
                table: "GroupSessions");

            migrationBuilder.DropIndex(
                name: "IX_GroupSessions_RoomId",
                table: "GroupSessions");

            migrationBuilder.DropIndex(
                name: "IX_GroupSessions_TopicId",
                table: "GroupSessions");

            migrationBuilder.DropColumn(
                name: "IsChangedByHand",
                table: "GroupSessions");

            migrationBuilder.DropColumn(
                name: "IsWithdrawn",
                table: "GroupSessions");

            migrationBuilder.DropColumn(
                name: "PlannedFor",
                table: "GroupSessions");

            migrationBuilder.DropColumn(
                name: "RoomId",
                table: "GroupSessions");

            migrationBuilder.DropColumn(
                name: "TopicId",
                table: "GroupSessions");

            migrationBuilder.DropColumn(
                name: "IsClosed",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "MinimumToRun",
                table: "Groups");

            migrationBuilder.DropColumn(
                name: "IsFromPlan",
                table: "GroupMemberships");
        }
    }
}
