using CaseManager.Domain.Counseling;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class CounselingSeriesConfiguration : IEntityTypeConfiguration<CounselingSeries>
{
    public void Configure(EntityTypeBuilder<CounselingSeries> builder)
    {
        builder.HasOne(s => s.Episode).WithMany().HasForeignKey(s => s.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Counselor).WithMany().HasForeignKey(s => s.CounselorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => new { s.EpisodeId, s.From });
    }
}

internal sealed class CounselingSessionConfiguration : IEntityTypeConfiguration<CounselingSession>
{
    public void Configure(EntityTypeBuilder<CounselingSession> builder)
    {
        builder.Property(s => s.Note).HasMaxLength(CounselingSession.NoteLength);
        builder.Property(s => s.AuthorName).HasMaxLength(CounselingSession.ActorLength);
        builder.Property(s => s.SignedBy).HasMaxLength(CounselingSession.ActorLength);
        builder.Property(s => s.VoidedBy).HasMaxLength(CounselingSession.ActorLength);
        builder.Property(s => s.VoidReason).HasMaxLength(CounselingSession.ReasonLength);
        builder.HasOne(s => s.Episode).WithMany().HasForeignKey(s => s.EpisodeId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<CounselingSeries>().WithMany().HasForeignKey(s => s.SeriesId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(s => s.Counselor).WithMany().HasForeignKey(s => s.CounselorId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(s => s.Objectives).WithOne().HasForeignKey(o => o.CounselingSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.Addenda).WithOne().HasForeignKey(a => a.CounselingSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(s => s.PastVoids).WithOne().HasForeignKey(v => v.CounselingSessionId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => new { s.EpisodeId, s.Date, s.StartsAt }).IsUnique();
        builder.HasIndex(s => new { s.CounselorId, s.Date });
    }
}

internal sealed class CounselingObjectiveConfiguration : IEntityTypeConfiguration<CounselingObjective>
{
    public void Configure(EntityTypeBuilder<CounselingObjective> builder)
    {
        builder.ToTable("CounselingObjectives");
        builder.HasIndex(o => new { o.CounselingSessionId, o.Lineage }).IsUnique();
    }
}

internal sealed class CounselingAddendumConfiguration : IEntityTypeConfiguration<CounselingAddendum>
{
    public void Configure(EntityTypeBuilder<CounselingAddendum> builder)
    {
        builder.ToTable("CounselingAddenda");
        builder.Property(a => a.Text).HasMaxLength(CounselingSession.NoteLength);
        builder.Property(a => a.By).HasMaxLength(CounselingSession.ActorLength);
    }
}

internal sealed class CounselingPastVoidConfiguration : IEntityTypeConfiguration<CounselingPastVoid>
{
    public void Configure(EntityTypeBuilder<CounselingPastVoid> builder)
    {
        builder.ToTable("CounselingPastVoids");
        builder.Property(v => v.VoidedBy).HasMaxLength(CounselingSession.ActorLength);
        builder.Property(v => v.VoidReason).HasMaxLength(CounselingSession.ReasonLength);
        builder.Property(v => v.RestoredBy).HasMaxLength(CounselingSession.ActorLength);
    }
}

// No foreign key leads from a note to the record or from the record to it, see ADR 0020.
internal sealed class SudCounselingNoteConfiguration : IEntityTypeConfiguration<SudCounselingNote>
{
    public void Configure(EntityTypeBuilder<SudCounselingNote> builder)
    {
        builder.Property(n => n.AuthorName).HasMaxLength(CounselingSession.ActorLength);
        builder.HasIndex(n => n.CounselingSessionId);
        builder.HasIndex(n => new { n.AuthorId, n.SignedAt });
    }
}

internal sealed class SudCounselingNoteReaderConfiguration : IEntityTypeConfiguration<SudCounselingNoteReader>
{
    public void Configure(EntityTypeBuilder<SudCounselingNoteReader> builder)
    {
        builder.HasOne<SudCounselingNote>().WithMany().HasForeignKey(r => r.NoteId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(r => new { r.UserId, r.NoteId });
    }
}
