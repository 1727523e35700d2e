using CaseManager.Application.BreakGlass;
using CaseManager.Application.Drafts;
using CaseManager.Application.Users;
using CaseManager.Domain.Centers;
using CaseManager.Domain.Clients;
using CaseManager.Domain.Common;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CaseManager.Infrastructure.Persistence.Configurations;

internal sealed class UserConfiguration : IEntityTypeConfiguration<User>
{
    public void Configure(EntityTypeBuilder<User> builder)
    {
        builder.Property(u => u.Name).HasMaxLength(User.NameLength);
        builder.Property(u => u.Email).HasMaxLength(User.EmailLength);
        builder.Property(u => u.EmailKey).HasMaxLength(User.EmailLength * TextKey.Growth);
        builder.Property(u => u.SearchKey).HasMaxLength(NamedRoot.SearchKeyLength);
        builder.Property(u => u.PasswordHash).HasMaxLength(User.PasswordHashLength);
        builder.Property(u => u.LinkHash).HasMaxLength(OneTimeCode.HashLength);
        builder.Property(u => u.AuthenticatorSecret).HasMaxLength(User.EncryptedSecretLength);
        builder.HasMany(u => u.RecoveryCodes).WithOne().HasForeignKey(c => c.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(u => u.Roles).WithOne().HasForeignKey(r => r.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(u => u.Sites).WithOne().HasForeignKey(s => s.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(u => u.Programs).WithOne().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Ignore(u => u.Scope);
        builder.HasOne<StaffMember>().WithMany().HasForeignKey(u => u.StaffMemberId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(u => u.EmailKey).IsUnique();
        builder.HasIndex(u => u.LinkHash).IsUnique();
        builder.HasIndex(u => u.StaffMemberId).IsUnique();
        builder.HasIndex(u => u.Name);
    }
}

internal sealed class UserRoleConfiguration : IEntityTypeConfiguration<UserRole>
{
    public void Configure(EntityTypeBuilder<UserRole> builder)
    {
        builder.ToTable("UserRoles");
        builder.HasKey(r => new { r.UserId, r.Role });
    }
}

internal sealed class UserSiteConfiguration : IEntityTypeConfiguration<UserSite>
{
    public void Configure(EntityTypeBuilder<UserSite> builder)
    {
        builder.ToTable("UserSites");
        builder.HasKey(s => new { s.UserId, s.SiteId });
        builder.HasOne<Site>().WithMany().HasForeignKey(s => s.SiteId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class UserProgramConfiguration : IEntityTypeConfiguration<UserProgram>
{
    public void Configure(EntityTypeBuilder<UserProgram> builder)
    {
        builder.ToTable("UserPrograms");
        builder.HasKey(p => new { p.UserId, p.ProgramId });
        builder.HasOne<Program>().WithMany().HasForeignKey(p => p.ProgramId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BreakGlassAccessConfiguration : IEntityTypeConfiguration<BreakGlassAccess>
{
    public void Configure(EntityTypeBuilder<BreakGlassAccess> builder)
    {
        builder.Property(a => a.UserName).HasMaxLength(User.NameLength);
        builder.Property(a => a.Reason).HasMaxLength(BreakGlassAccess.ReasonLength);
        builder.HasOne<User>().WithMany().HasForeignKey(a => a.UserId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Client>().WithMany().HasForeignKey(a => a.ClientId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.UserId, a.Until });
        builder.HasIndex(a => new { a.ClientId, a.Until });
        builder.HasIndex(a => a.At);
    }
}

internal sealed class RecoveryCodeConfiguration : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.Property(c => c.Hash).HasMaxLength(OneTimeCode.HashLength);
        builder.HasIndex(c => new { c.UserId, c.Hash }).IsUnique();
    }
}

internal sealed class DraftConfiguration : IEntityTypeConfiguration<Draft>
{
    public void Configure(EntityTypeBuilder<Draft> builder)
    {
        builder.Property(d => d.Form).HasMaxLength(Draft.AddressLength);
        builder.Property(d => d.Page).HasMaxLength(Draft.AddressLength);
        builder.HasOne<User>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(d => new { d.UserId, d.Form }).IsUnique();
        builder.HasIndex(d => d.SavedAt);
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(k => k.FriendlyName).HasMaxLength(200);
}
