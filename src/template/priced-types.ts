/** How a resource can be paid for, as far as RFS estimates its price. */
export type PriceMode = 'free' | 'onDemand' | 'period';

export interface PricedType {
  modes: readonly PriceMode[];
  /** Arguments that the price comes from. */
  needs?: readonly string[];
}

/**
 * What one estimate covers at the most. Beside that, RFS estimates nothing for an image, for a flavor that comes
 * from a data source, or where an argument that the price comes from is sensitive (RFS's EstimateExecutionPlanPrice).
 */
export const PRICE_LIMITS = { period: 12, onDemand: 24 } as const;

/** The resource types whose price RFS estimates, as the same interface lists them. */
export const PRICED_TYPES: Readonly<Record<string, PricedType>> = {
  huaweicloud_antiddos_basic: { modes: ['free'] },
  huaweicloud_apig_instance: { modes: ['onDemand'] },
  huaweicloud_cbh_ha_instance: { modes: ['period'] },
  huaweicloud_cbh_instance: { modes: ['period'] },
  huaweicloud_cbr_vault: { modes: ['period', 'onDemand'] },
  huaweicloud_cc_connection: { modes: ['free'] },
  huaweicloud_cc_network_instance: { modes: ['free'] },
  huaweicloud_cce_cluster: { modes: ['period', 'onDemand'] },
  huaweicloud_cce_node: { modes: ['period', 'onDemand'] },
  huaweicloud_cnad_advanced_black_white_list: { modes: ['free'] },
  huaweicloud_cnad_advanced_policy: { modes: ['free'] },
  huaweicloud_cnad_advanced_protected_object: { modes: ['free'] },
  huaweicloud_compute_instance: {
    modes: ['period', 'onDemand'],
    needs: ['flavor_id', 'flavor_name', 'system_disk_size'],
  },
  huaweicloud_css_cluster: { modes: ['onDemand'] },
  huaweicloud_dcs_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_dds_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_dms_kafka_instance: {
    modes: ['onDemand'],
    needs: ['flavor_id', 'product_id', 'storage_space'],
  },
  huaweicloud_dms_rabbitmq_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_dms_rocketmq_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_dns_zone: { modes: ['free'] },
  huaweicloud_drs_job: { modes: ['onDemand'] },
  huaweicloud_dws_cluster: { modes: ['onDemand'] },
  huaweicloud_dws_ext_data_source: { modes: ['free'] },
  huaweicloud_dws_snapshot: { modes: ['free'] },
  huaweicloud_elb_listener: { modes: ['free'] },
  huaweicloud_elb_loadbalancer: { modes: ['onDemand'] },
  huaweicloud_elb_member: { modes: ['free'] },
  huaweicloud_elb_monitor: { modes: ['free'] },
  huaweicloud_elb_pool: { modes: ['free'] },
  huaweicloud_enterprise_project: { modes: ['free'] },
  huaweicloud_er_instance: { modes: ['free'] },
  huaweicloud_evs_volume: { modes: ['period', 'onDemand'], needs: ['size'] },
  huaweicloud_gaussdb_mysql_instance: {
    modes: ['period', 'onDemand'],
    needs: ['proxy_node_number', 'volume_size'],
  },
  huaweicloud_gaussdb_opengauss_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_gaussdb_redis_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_hss_host_protection: { modes: ['onDemand'] },
  huaweicloud_hss_quota: { modes: ['period'] },
  huaweicloud_iec_security_group: { modes: ['free'] },
  huaweicloud_kms_key: { modes: ['onDemand'] },
  huaweicloud_lb_loadbalancer: { modes: ['period', 'onDemand'] },
  huaweicloud_lts_group: { modes: ['free'] },
  huaweicloud_modelarts_resource_pool: { modes: ['period', 'onDemand'] },
  huaweicloud_nat_gateway: { modes: ['onDemand'] },
  huaweicloud_networking_secgroup: { modes: ['free'] },
  huaweicloud_obs_bucket: { modes: ['free'] },
  huaweicloud_obs_bucket_replication: { modes: ['free'] },
  huaweicloud_rds_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_rds_read_replica_instance: { modes: ['period', 'onDemand'] },
  huaweicloud_sfs_turbo: { modes: ['onDemand'], needs: ['share_type'] },
  huaweicloud_smn_subscription: { modes: ['free'] },
  huaweicloud_smn_topic: { modes: ['free'] },
  huaweicloud_vpc: { modes: ['free'] },
  huaweicloud_vpc_bandwidth: { modes: ['period', 'onDemand'], needs: ['charge_mode', 'bandwidth'] },
  huaweicloud_vpc_eip: { modes: ['period', 'onDemand'], needs: ['bandwidth.size'] },
  huaweicloud_vpc_subnet: { modes: ['free'] },
  huaweicloud_vpcep_endpoint: { modes: ['onDemand'] },
  huaweicloud_waf_cloud_instance: { modes: ['period'] },
  huaweicloud_workspace_desktop: { modes: ['onDemand'] },
};
