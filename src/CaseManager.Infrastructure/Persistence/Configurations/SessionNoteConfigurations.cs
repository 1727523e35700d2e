using CaseManager.Domain.Episodes;
using CaseManager.Domain.Groups;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class SessionNoteConfiguration : IEntityTypeConfiguration<SessionNote>
{
    // SHA-256 in hexadecimal digits.
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<SessionNote> builder)
    {
        builder.Property(n => n.SharedText).HasMaxLength(SessionNote.SharedTextLength);
        builder.Property(n => n.WrittenBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(n => n.SignedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(n => n.CoSignedBy).HasMaxLength(GroupSession.ActorLength);
        builder.Property(n => n.ContentHash).HasMaxLength(HashLength).IsUnicode(false);
        builder.Ignore(n => n.IsAsSigned).Ignore(n => n.Content);
        builder.HasOne(n => n.Session).WithMany().HasForeignKey(n => n.SessionId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(n => n.Lines).WithOne().HasForeignKey(l => l.SessionNoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.Addenda).WithOne().HasForeignKey(a => a.SessionNoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(n => n.NameMarks).WithOne().HasForeignKey(m => m.SessionNoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(n => n.SessionId).IsUnique();
        builder.HasIndex(n => new { n.State, n.SessionId });
    }
}

internal sealed class SessionNoteLineConfiguration : IEntityTypeConfiguration<SessionNoteLine>
{
    public void Configure(EntityTypeBuilder<SessionNoteLine> builder)
    {
        builder.ToTable("SessionNoteLines");
        builder.Property(l => l.Text).HasMaxLength(SessionNote.LineLength);
        builder.HasOne<Episode>().WithMany().HasForeignKey(l => l.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(l => l.Objectives).WithOne().HasForeignKey(o => o.SessionNoteLineId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(l => new { l.SessionNoteId, l.EpisodeId }).IsUnique();
    }
}

internal sealed class SessionNoteObjectiveConfiguration : IEntityTypeConfiguration<SessionNoteObjective>
{
    public void Configure(EntityTypeBuilder<SessionNoteObjective> builder)
    {
        builder.ToTable("SessionNoteObjectives");
        builder.HasIndex(o => new { o.SessionNoteLineId, o.Lineage }).IsUnique();
    }
}

internal sealed class SessionNoteAddendumConfiguration : IEntityTypeConfiguration<SessionNoteAddendum>
{
    public void Configure(EntityTypeBuilder<SessionNoteAddendum> builder)
    {
        builder.ToTable("SessionNoteAddenda");
        builder.Property(a => a.Text).HasMaxLength(SessionNote.LineLength);
        builder.Property(a => a.By).HasMaxLength(GroupSession.ActorLength);
        builder.HasOne<Episode>().WithMany().HasForeignKey(a => a.EpisodeId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class SessionNoteNameMarkConfiguration : IEntityTypeConfiguration<SessionNoteNameMark>
{
    // Names of clients are not longer.
    private const int NameLength = Domain.Clients.Client.NameLength;

    public void Configure(EntityTypeBuilder<SessionNoteNameMark> builder)
    {
        builder.ToTable("SessionNoteNameMarks");
        builder.Property(m => m.HitKey).HasMaxLength(NoteNames.KeyLength).IsUnicode(false);
        builder.Property(m => m.Name).HasMaxLength(NameLength);
        builder.Property(m => m.By).HasMaxLength(GroupSession.ActorLength);
        builder.HasIndex(m => new { m.SessionNoteId, m.HitKey }).IsUnique();
    }
}
