using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace CaseManager.Migrations.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SessionNotes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SessionNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SharedText = table.Column<string>(type: "nvarchar(max)", maxLength: 10000, nullable: true),
                    WrittenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SignedById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AlikeLines = table.Column<int>(type: "int", nullable: false),
                    ContentHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    CoSignedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CoSignedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNotes_GroupSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "GroupSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteAddenda",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteAddenda", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteAddenda_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNoteAddenda_SessionNotes_SessionNoteId",
                        column: x => x.SessionNoteId,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteLines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EpisodeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteLines_Episodes_EpisodeId",
                        column: x => x.EpisodeId,
                        principalTable: "Episodes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SessionNoteLines_SessionNotes_SessionNoteId",
                        column: x => x.SessionNoteId,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteNameMarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HitKey = table.Column<string>(type: "varchar(32)", unicode: false, maxLength: 32, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ById = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteNameMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteNameMarks_SessionNotes_SessionNoteId",
                        column: x => x.SessionNoteId,
                        principalTable: "SessionNotes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "SessionNoteObjectives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionNoteLineId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Lineage = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SessionNoteObjectives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SessionNoteObjectives_SessionNoteLines_SessionNoteLineId",
                        column: x => x.SessionNoteLineId,
                        principalTable: "SessionNoteLines",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteAddenda_EpisodeId",
                table: "SessionNoteAddenda",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteAddenda_SessionNoteId",
                table: "SessionNoteAddenda",
                column: "SessionNoteId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteLines_EpisodeId",
                table: "SessionNoteLines",
                column: "EpisodeId");

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteLines_SessionNoteId_EpisodeId",
                table: "SessionNoteLines",
                columns: new[] { "SessionNoteId", "EpisodeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteNameMarks_SessionNoteId_HitKey",
                table: "SessionNoteNameMarks",
                columns: new[] { "SessionNoteId", "HitKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNoteObjectives_SessionNoteLineId_Lineage",
                table: "SessionNoteObjectives",
                columns: new[] { "SessionNoteLineId", "Lineage" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_SessionId",
                table: "SessionNotes",
                column: "SessionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SessionNotes_State_SessionId",
                table: "SessionNotes",
                columns: new[] { "State", "SessionId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SessionNoteAddenda");

            migrationBuilder.DropTable(
                name: "SessionNoteNameMarks");

            migrationBuilder.DropTable(
                name: "SessionNoteObjectives");

            migrationBuilder.DropTable(
                name: "SessionNoteLines");

            migrationBuilder.DropTable(
                name: "SessionNotes");
        }
    }
}
